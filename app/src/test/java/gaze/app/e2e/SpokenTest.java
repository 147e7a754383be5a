package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.testkit.Corpus;
import gaze.testkit.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real speech in videos, with subtitles made from what is truly said in them.
@Tag("integration")
@Timeout(600)
class SpokenTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final double SECONDS_OFF = 2;

  /// Before the first word of a recording that is made a video here.
  private static final int PAUSE_MS = 3_000;

  /// @param start in seconds
  private record Sentence(String video, double start, double end, String text) {}

  @TempDir private Path folder = Path.of("");

  @Test
  void everySentenceIsFoundAtItsTime() throws Exception {
    Path set = Corpus.set("speech");
    Tools.need("ffmpeg");
    Path videos = Files.createDirectories(folder.resolve("videos"));
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode clip : new ObjectMapper().readTree(set.resolve("truth.json").toFile())) {
      sentences.addAll(spoken(set.resolve("files"), clip, videos));
    }
    try (EngineProcess engine = EngineProcess.withoutModels(folder.resolve("data"))) {
      engine.settled(engine.addLibrary(videos), PATIENCE);
      engine.awaitIndexed(PATIENCE);
      SoftAssertions found = new SoftAssertions();
      for (Sentence sentence : sentences) {
        for (String mode : List.of("transcript", "all")) {
          found
              .assertThat(starts(engine, sentence, mode))
              .as("%s: %s", mode, sentence)
              .anyMatch(start -> Math.abs(start - sentence.start()) <= SECONDS_OFF);
        }
      }
      found.assertThat(sentences).hasSizeGreaterThan(15);
      found.assertAll();
    }
  }

  /// Puts a clip of the truth and its subtitles among the videos.
  private List<Sentence> spoken(Path files, JsonNode clip, Path videos) throws IOException {
    String text = clip.path("text").asText("");
    if (text.isBlank()) {
      return List.of();
    }
    Path file = files.resolve(clip.path("file").asText());
    // Some are the same words in another format.
    String name = clip.path("file").asText().replaceAll("[/.]", "-");
    List<Sentence> said;
    if (clip.has("segments")) {
      Files.copy(file, videos.resolve(name + ".mp4"));
      said =
          StreamSupport.stream(clip.path("segments").spliterator(), false)
              .map(
                  segment ->
                      new Sentence(
                          name + ".mp4",
                          segment.path("start_s").asDouble(),
                          segment.path("end_s").asDouble(),
                          segment.path("text").asText()))
              .toList();
    } else {
      said =
          List.of(new Sentence(name + ".mkv", PAUSE_MS / 1e3, wrapped(file, name, videos), text));
    }
    Files.writeString(videos.resolve(name + ".en.srt"), subtitles(said));
    return said;
  }

  /// Makes a video of a recording.
  ///
  /// @return where it ends, in seconds
  private double wrapped(Path recording, String name, Path videos) {
    Path video = videos.resolve(name + ".mkv");
    String silence = "adelay=%d:all=1".formatted(PAUSE_MS);
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=gray:s=64x64:r=5",
            "-i",
            recording.toString(),
            "-shortest",
            "-af",
            silence,
            "-c:a",
            "flac",
            video.toString()));
    String length =
        Tools.run(
            folder,
            List.of(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "format=duration",
                "-of",
                "csv=p=0",
                video.toString()));
    return Double.parseDouble(length.strip());
  }

  private static String subtitles(List<Sentence> sentences) {
    StringBuilder file = new StringBuilder();
    for (Sentence sentence : sentences) {
      file.append("1\n%s --> %s\n".formatted(time(sentence.start()), time(sentence.end())))
          .append(sentence.text())
          .append("\n\n");
    }
    return file.toString();
  }

  private static String time(double seconds) {
    return LocalTime.MIDNIGHT
        .plus(Duration.ofMillis(Math.round(seconds * 1000)))
        .format(DateTimeFormatter.ofPattern("HH:mm:ss,SSS"));
  }

  /// Where this sentence's video says it, in seconds.
  private static List<Double> starts(EngineProcess engine, Sentence sentence, String mode)
      throws IOException, InterruptedException {
    JsonNode page = engine.post("/api/search", Map.of("query", sentence.text(), "mode", mode));
    List<Double> starts = new ArrayList<>();
    for (JsonNode hit : page.path("items")) {
      if (hit.path("path").asText().endsWith("/" + sentence.video())) {
        hit.path("moments").forEach(moment -> starts.add(moment.path("start_ms").asDouble() / 1e3));
      }
    }
    return starts;
  }
}
