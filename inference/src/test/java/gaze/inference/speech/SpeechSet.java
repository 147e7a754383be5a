package gaze.inference.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.testkit.Corpus;
import gaze.testkit.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The corpus's clips with what is known of each.
final class SpeechSet {
  /// @param speech labelled, in the judged part
  /// @param silence labelled, in the judged part
  /// @param scored whether the text is all that is said, word for word
  record Clip(
      String name,
      Path file,
      String text,
      Optional<String> language,
      List<Stretch> speech,
      List<Stretch> silence,
      boolean scored) {
    boolean silent() {
      return text.isEmpty() && speech.isEmpty();
    }
  }

  private SpeechSet() {}

  static List<Clip> clips() throws IOException {
    Path folder = Corpus.set("speech");
    List<Clip> clips = new ArrayList<>();
    for (JsonNode node : new JsonMapper().readTree(folder.resolve("truth.json").toFile())) {
      String name = node.get("file").textValue();
      Path file = folder.resolve("files").resolve(name);
      List<Stretch> speech = new ArrayList<>();
      List<Stretch> silence = new ArrayList<>();
      labels(node.path("speech_labels"), Sounding.of(file), speech, silence);
      windows(node.path("vad"), speech, silence);
      gaps(node, silence);
      clips.add(
          new Clip(
              name,
              file,
              node.path("text").asText(""),
              Optional.ofNullable(node.path("language").textValue()),
              speech,
              silence,
              node.hasNonNull("text")
                  && !node.get("text").textValue().isEmpty()
                  && !node.path("partial").asBoolean()));
    }
    return clips;
  }

  /// Labels that hold from a time on.
  private static void labels(
      JsonNode labels, Sounding sounding, List<Stretch> speech, List<Stretch> silence) {
    double from = 0;
    boolean spoken = false;
    for (JsonNode label : labels) {
      add(from, label.get("t").doubleValue(), spoken ? speech : silence);
      from = label.get("t").doubleValue();
      spoken = label.get("label_from_here").textValue().equals("speech");
    }
    if (!labels.isEmpty()) {
      add(from, sounding.seconds(), spoken ? speech : silence);
    }
  }

  /// Labelled windows, with the speech relative to each.
  private static void windows(JsonNode windows, List<Stretch> speech, List<Stretch> silence) {
    for (JsonNode window : windows) {
      double start = window.get("start_s").doubleValue();
      double at = start;
      JsonNode borders = window.get("speech_s_relative");
      for (int i = 0; i < borders.size(); i++) {
        double border = start + borders.get(i).doubleValue();
        add(at, border, i % 2 == 0 ? silence : speech);
        at = border;
      }
      add(at, window.get("stop_s").doubleValue(), silence);
    }
  }

  /// Between told segments nobody speaks.
  private static void gaps(JsonNode clip, List<Stretch> silence) {
    double at = 0;
    for (JsonNode segment : clip.path("segments")) {
      add(at, segment.get("start_s").doubleValue(), silence);
      at = segment.get("end_s").doubleValue();
    }
    if (clip.has("segments")) {
      add(at, clip.get("duration_s").doubleValue(), silence);
    }
  }

  private static void add(double from, double to, List<Stretch> stretches) {
    if (to > from) {
      stretches.add(new Stretch(seconds(from), seconds(to)));
    }
  }

  static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  /// A clip as a recording; skips the test where the ffmpeg command is missing.
  static Path recording(Path folder, Path clip) {
    Tools.need("ffmpeg");
    Path wave = folder.resolve(clip.getFileName() + ".wav");
    Tools.run(
        folder,
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-y",
            "-i",
            clip.toString(),
            "-map",
            "0:a:0",
            "-ac",
            "1",
            "-ar",
            "16000",
            "-c:a",
            "pcm_s16le",
            wave.toString()));
    return wave;
  }

  /// How long a file says that it sounds.
  private record Sounding(double seconds) {
    static Sounding of(Path file) throws IOException {
      if (!file.toString().endsWith(".wav")) {
        return new Sounding(0);
      }
      try (Recording recording = Recording.open(file)) {
        return new Sounding(recording.length().toNanos() / 1e9);
      } catch (IOException _) {
        return new Sounding(0);
      }
    }
  }
}
