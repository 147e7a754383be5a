package gaze.media.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.testkit.Corpus;
import gaze.testkit.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real videos with text tracks beside what the ffmpeg command takes out of them.
@Tag("integration")
class CorpusSubtitlesTest {
  @TempDir Path folder;

  @Test
  void realTracksSayWhatFfmpegTakesOutOfThem() throws IOException {
    Path videos = Corpus.set("video");
    Tools.need("ffmpeg", "ffprobe");
    int tracks = 0;
    try (Stream<Path> files = Files.walk(videos.resolve("files"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        EmbeddedReading reading = EmbeddedSubtitles.read(file, Duration.ofSeconds(30), () -> false);
        if (reading instanceof EmbeddedReading.Tracks read) {
          read.tracks().forEach(track -> alike(file, track));
          tracks += read.tracks().size();
        }
      }
    }
    System.out.println("text tracks of the corpus: " + tracks);
    assertThat(tracks).isPositive();
  }

  private void alike(Path file, TextTrack track) {
    Path taken = folder.resolve("taken.srt");
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-i",
            file.toString(),
            "-map",
            "0:" + track.index(),
            taken.toString()));
    List<Cue> theirs =
        SubtitleReader.read(taken, Optional.empty()) instanceof SubtitleReading.Words words
            ? words.cues()
            : List.of();
    assertThat(track.cues()).as("%s", file).extracting(Cue::text).isEqualTo(texts(theirs));
    for (int i = 0; i < theirs.size(); i++) {
      assertThat(track.cues().get(i).start().toMillis())
          .as("%s, cue %d", file, i)
          .isCloseTo(theirs.get(i).start().toMillis(), within(50L));
    }
  }

  private static List<String> texts(List<Cue> cues) {
    return cues.stream().map(Cue::text).toList();
  }
}
