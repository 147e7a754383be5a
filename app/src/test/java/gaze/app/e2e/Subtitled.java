package gaze.app.e2e;

import gaze.app.e2e.HomeVideos.Cue;
import gaze.testkit.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Videos in which nothing is seen and everything is in the subtitles beside them.
final class Subtitled {
  private Subtitled() {}

  /// Writes a video as long as its subtitles.
  static void write(Path folder, String name, List<Cue> cues) throws IOException {
    double end = cues.stream().mapToDouble(Cue::end).max().orElseThrow();
    Tools.run(
        folder.resolve(".."),
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=gray:s=64x64:r=1:d=" + Math.ceil(end + 1),
            "-metadata",
            "title=",
            folder.resolve(name + ".mp4").toString()));
    Files.writeString(folder.resolve(name + ".en.srt"), subtitles(cues));
  }

  private static String subtitles(List<Cue> cues) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      file.append(i + 1)
          .append("\n%s --> %s\n".formatted(time(cue.start()), time(cue.end())))
          .append(cue.text())
          .append("\n\n");
    }
    return file.toString();
  }

  private static String time(double seconds) {
    return LocalTime.MIDNIGHT
        .plus(Duration.ofMillis(Math.round(seconds * 1000)))
        .format(DateTimeFormatter.ofPattern("HH:mm:ss,SSS"));
  }
}
