package gaze.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.domain.AudioTrack;
import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.VideoTrack;
import gaze.media.content.FormatKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What `ffprobe` says of the same videos.
@Tag("integration")
class CorpusVideoTest {
  private static CorpusReadings corpus;
  private static JsonNode truth;

  @BeforeAll
  static void open() {
    corpus = new CorpusReadings("video");
    truth = corpus.truth("ffprobe.json");
  }

  /// Runs over every video that has a track of pictures by both accounts.
  private static void videos(BiConsumer<String, JsonNode> compare) {
    truth
        .fieldNames()
        .forEachRemaining(
            file -> {
              boolean video =
                  corpus
                      .reading(file)
                      .format()
                      .filter(it -> it.kind() == FormatKind.VIDEO)
                      .isPresent();
              if (video && stream(truth.path(file), "video").isPresent()) {
                compare.accept(file, truth.path(file));
              }
            });
  }

  private static Optional<JsonNode> stream(JsonNode probe, String type) {
    for (JsonNode stream : probe.path("streams")) {
      boolean cover = stream.path("disposition").path("attached_pic").asInt() == 1;
      boolean known = stream.has("codec_name");
      if (stream.path("codec_type").asText().equals(type) && !cover && known) {
        return Optional.of(stream);
      }
    }
    return Optional.empty();
  }

  @Test
  void lengthsAreEqual() {
    Rate rate = new Rate("duration within 1 ms");
    videos(
        (file, probe) -> {
          double seconds = probe.path("format").path("duration").asDouble(-1);
          if (seconds > 0) {
            double found = metadata(file).duration().map(Duration::toNanos).orElse(0L) / 1e9;
            rate.check(file, seconds, found, Math.abs(seconds - found) <= 0.001);
          }
        });
    rate.isAtLeast(100);
  }

  @Test
  void displayedSizesAndTurnsAreEqual() {
    Rate sizes = new Rate("displayed size");
    Rate turns = new Rate("rotation");
    videos(
        (file, probe) -> {
          JsonNode stream = stream(probe, "video").orElseThrow();
          int turn = 0;
          for (JsonNode side : stream.path("side_data_list")) {
            turn = side.has("rotation") ? Math.floorMod(-side.path("rotation").asInt(), 360) : turn;
          }
          PictureSize stored =
              new PictureSize(stream.path("width").asInt(), stream.path("height").asInt());
          turns.compare(file, turn, metadata(file).rotation());
          sizes.compare(
              file, Optional.of(turn % 180 == 0 ? stored : stored.turned()), metadata(file).size());
        });
    sizes.isAtLeast(100);
    turns.isAtLeast(100);
  }

  @Test
  void picturesAreEqual() {
    Rate codecs = new Rate("video codec");
    Rate rates = new Rate("frames per second");
    Rate bits = new Rate("bit rate");
    Rate hdr = new Rate("HDR");
    videos(
        (file, probe) -> {
          JsonNode stream = stream(probe, "video").orElseThrow();
          Optional<VideoTrack> found = metadata(file).video();
          codecs.compare(file, stream.path("codec_name").asText(), codec(found));
          double fps = ratio(stream.path("avg_frame_rate").asText());
          double foundFps = found.isPresent() ? found.get().fps().orElse(0) : 0;
          rates.check(file, fps, foundFps, Math.abs(fps - foundFps) < 0.01);
          long rate =
              stream.path("bit_rate").asLong(probe.path("format").path("bit_rate").asLong());
          bits.compare(file, rate, found.isPresent() ? found.get().bitRate().orElse(0) : 0L);
          boolean high = stream.path("color_transfer").asText().matches("smpte2084|arib-std-b67");
          hdr.compare(file, high, found.isPresent() && found.get().hdr());
        });
    codecs.isAtLeast(100);
    rates.isAtLeast(100);
    bits.isAtLeast(95);
    hdr.isAtLeast(100);
  }

  private static String codec(Optional<VideoTrack> track) {
    return track.map(VideoTrack::codec).orElse("none");
  }

  private static double ratio(String text) {
    String[] parts = text.split("/");
    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  @Test
  void soundsAreEqual() {
    Rate rate = new Rate("sound");
    videos(
        (file, probe) -> {
          Optional<AudioTrack> expected =
              stream(probe, "audio")
                  .map(
                      stream ->
                          new AudioTrack(
                              stream.path("codec_name").asText(),
                              stream.path("channels").asInt(),
                              stream.path("sample_rate").asInt()));
          rate.compare(file, expected, metadata(file).audio());
        });
    rate.isAtLeast(100);
  }

  @Test
  void whatFfprobeCannotOpenIsAProblem() {
    List<String> silent = new ArrayList<>();
    truth
        .fieldNames()
        .forEachRemaining(
            file -> {
              boolean broken = truth.path(file).path("ffprobe_exit").asInt() != 0;
              boolean mute = stream(truth.path(file), "video").isEmpty();
              if ((broken || mute) && corpus.reading(file).failure().isEmpty()) {
                silent.add(file);
              }
            });
    assertThat(silent).isEmpty();
  }

  private static Metadata metadata(String file) {
    return corpus.reading(file).metadata();
  }
}
