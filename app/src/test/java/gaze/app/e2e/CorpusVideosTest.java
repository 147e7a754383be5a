package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import gaze.media.content.KnownTypes;
import gaze.testkit.Corpus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real videos through one running engine, beside what `ffprobe` says of them.
@Tag("integration")
@Timeout(120)
class CorpusVideosTest {
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final long STRETCH_MS = 2000;
  private static final Offset<Double> MILLISECOND = Offset.offset(0.0011);
  private static final Offset<Double> HUNDREDTH = Offset.offset(0.01);

  @TempDir private static Path folder = Path.of("");
  private static EngineProcess engine;
  private static Shelf shelf;
  private static Map<String, Probe> probes = new TreeMap<>();

  @BeforeAll
  @Timeout(400)
  static void index() throws Exception {
    Path set = Corpus.set("video");
    Path files = set.resolve("files").toRealPath();
    probes = Probe.all(set);
    engine = EngineProcess.withoutModels(folder.resolve("data"));
    String library = engine.addLibrary(files);
    engine.settled(library, PATIENCE);
    shelf = Shelf.of(engine, library, files);
  }

  @AfterAll
  static void theEngineLivesToItsEndAndLeavesNothingTwiceAndNoOrphan() throws Exception {
    if (engine != null) {
      StoppedData.of(engine, folder.resolve("data")).isSound();
    }
  }

  @Test
  void lengthSizeTurnCodecsAndRateAreWhatFfprobeSays() {
    SoftAssertions same = new SoftAssertions();
    videos()
        .forEach(
            (file, probe) -> {
              JsonNode item = shelf.item(file);
              same.assertThat(item.path("duration_ms").asDouble() / 1000)
                  .as("%s: seconds", file)
                  .isCloseTo(probe.seconds(), MILLISECOND);
              same.assertThat(item.path("width") + "x" + item.path("height"))
                  .as("%s: size as displayed", file)
                  .isEqualTo(probe.size());
              same.assertThat(item.path("rotation").asInt())
                  .as("%s: rotation", file)
                  .isEqualTo(probe.rotation());
              same.assertThat(item.path("video").path("codec"))
                  .as("%s: codec", file)
                  .isEqualTo(probe.video().path("codec_name"));
              same.assertThat(item.path("video").path("fps").asDouble())
                  .as("%s: frames per second", file)
                  .isCloseTo(probe.framesPerSecond(), HUNDREDTH);
            });
    same.assertAll();
  }

  @Test
  void theSoundIsWhatFfprobeSays() {
    SoftAssertions same = new SoftAssertions();
    videos()
        .forEach(
            (file, probe) -> {
              JsonNode told = probe.stream("audio").orElse(MissingNode.getInstance());
              JsonNode audio = shelf.item(file).path("audio");
              same.assertThat(audio.path("codec").asText())
                  .as("%s: codec", file)
                  .isEqualTo(told.path("codec_name").asText());
              same.assertThat(audio.path("channels").asInt())
                  .as("%s: channels", file)
                  .isEqualTo(told.path("channels").asInt());
              same.assertThat(audio.path("sample_rate").asInt())
                  .as("%s: sample rate", file)
                  .isEqualTo(told.path("sample_rate").asInt());
            });
    same.assertAll();
  }

  @Test
  void whatFfprobeCannotOpenOrFindsNoPicturesInIsAProblem() {
    List<String> silent = new ArrayList<>();
    probes.forEach(
        (file, probe) -> {
          boolean known = KnownTypes.byName(file).isPresent();
          if (known && !probe.holdsPictures() && shelf.item(file).path("problems").isEmpty()) {
            silent.add(file);
          }
        });
    assertThat(silent).isEmpty();
  }

  @Test
  void everyVideoHasAPosterInItsOwnShape() throws Exception {
    List<String> without = new ArrayList<>();
    for (String file : videos().keySet()) {
      JsonNode item = shelf.item(file);
      if (item.path("state").asText().equals("failed")) {
        without.add(file + " " + item.path("problems"));
        continue;
      }
      BufferedImage poster = picture("/api/media/" + item.path("id").asText() + "/thumbnail");
      boolean upright = item.path("height").asInt() > item.path("width").asInt();
      assertThat(poster.getHeight() > poster.getWidth()).as(file).isEqualTo(upright);
    }
    System.out.println("videos without a poster: " + without);
    assertThat(without).hasSizeLessThanOrEqualTo(videos().size() / 50);
  }

  /// Videos that are cut short have less.
  @Test
  void everyWholeVideoHasAFrameForEachTwoSeconds() throws Exception {
    int whole = 0;
    for (Map.Entry<String, Probe> video : videos().entrySet()) {
      String file = video.getKey();
      JsonNode item = shelf.item(file);
      if (!wasRead(item)) {
        continue;
      }
      whole++;
      String frames = "/api/media/" + item.path("id").asText() + "/frames";
      Set<Long> stretches = new TreeSet<>();
      for (JsonNode frame : Shelf.all(engine, frames + "?")) {
        long stretch = frame.path("time_ms").asLong() / STRETCH_MS;
        assertThat(stretches.add(stretch)).as("%s: two frames near %s", file, frame).isTrue();
        assertThat(picture(frame.path("url").asText()).getWidth()).as(file).isPositive();
      }
      long full = (long) (video.getValue().secondsOfPictures() * 1000) / STRETCH_MS;
      assertThat(stretches)
          .as(file)
          .containsAll(LongStream.range(0, Math.max(1, full)).boxed().toList());
    }
    System.out.println(whole + " videos have their frames");
    assertThat(whole).isGreaterThan(videos().size() * 9 / 10);
  }

  private static boolean wasRead(JsonNode item) {
    return item.path("state").asText().equals("done")
        && item.path("problems").findValuesAsText("kind").stream()
            .noneMatch(Set.of("truncated", "unreadable")::contains);
  }

  /// What has moving pictures by both accounts.
  private static SortedMap<String, Probe> videos() {
    SortedMap<String, Probe> videos = new TreeMap<>(probes);
    videos.keySet().removeIf(file -> KnownTypes.byName(file).isEmpty());
    videos.values().removeIf(probe -> !probe.isVideo());
    return videos;
  }

  private static BufferedImage picture(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = engine.bytes(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }
}
