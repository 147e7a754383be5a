package gaze.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.vector.Vectors;
import gaze.testkit.Corpus;
import gaze.testkit.Models;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class FeatureExtractorTest {
  private static final Set<String> WITHOUT_DECODER_HERE = Set.of("webp75");

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 2, 2, Duration.ofMinutes(1)), InstantSource.system());

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void aTensorInsideAClassifierIsTheFeatures(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("classifier.onnx"), classifier());
    float[] red = features(file, "pooled", 3).features(Rasters.plain(50, 40, Color.RED));
    assertThat(Vectors.product(red, red)).isCloseTo(1, within(1e-5));
    assertThat(red[0]).isGreaterThan(red[1]);
  }

  @Test
  void theRealFeaturesAreTheSameWhetherShownOrInside() throws Exception {
    Raster picture = Rasters.read(Corpus.set("objects").resolve("files/photoprism/cat_black.jpg"));
    float[] shown = real("embedding").features(picture);
    assertThat(shown).hasSize(1280);
    assertThat(real("472").features(picture)).isEqualTo(shown);
  }

  @Test
  void aNearVersionComesBeforeEveryOtherPicture() throws Exception {
    List<Picture> pictures = pictures();
    List<Picture> originals =
        pictures.stream().filter(picture -> picture.variant().equals("original")).toList();
    int pairs = 0;
    int first = 0;
    for (Picture version : pictures) {
      for (Picture original : originals) {
        if (original.group().equals(version.group()) && version.near()) {
          pairs++;
          first +=
              firstOf(version, original, pictures) && firstOf(original, version, pictures) ? 1 : 0;
        }
      }
    }
    System.out.printf("MEASURED near duplicates: %d of %d pairs first%n", first, pairs);
    assertThat(pairs).isGreaterThan(100);
    assertThat((double) first / pairs).isGreaterThanOrEqualTo(0.95);
  }

  private static boolean firstOf(Picture asked, Picture near, List<Picture> all) {
    double closeness = Vectors.product(asked.features(), near.features());
    return all.stream()
        .filter(other -> !other.group().equals(asked.group()))
        .allMatch(other -> Vectors.product(asked.features(), other.features()) < closeness);
  }

  private record Picture(String group, String variant, String kind, float[] features) {
    boolean near() {
      return kind.equals("near");
    }
  }

  private List<Picture> pictures() throws IOException, ModelFailedException {
    Path set = Corpus.set("neardup");
    FeatureExtractor extractor = real("embedding");
    List<Picture> pictures = new ArrayList<>();
    JsonNode truth = JsonMapper.builder().build().readTree(set.resolve("truth.json").toFile());
    for (JsonNode picture : truth.path("derived")) {
      String variant = picture.path("variant").asText();
      if (!WITHOUT_DECODER_HERE.contains(variant)) {
        Raster raster = Rasters.read(set.resolve("files").resolve(picture.path("file").asText()));
        pictures.add(
            new Picture(
                picture.path("group").asText(),
                variant,
                picture.path("class").asText(),
                extractor.features(raster)));
      }
    }
    return pictures;
  }

  private FeatureExtractor real(String tensor) {
    return features(Models.file("features/mobilenetv2-12-dynint8-features1280.onnx"), tensor, 1280);
  }

  private FeatureExtractor features(Path file, String tensor, int dimensions) {
    return new FeatureExtractor(
        sessions, file, new FeatureExtractor.Shape(tensor, dimensions, 224));
  }

  /// Pools each colour, then sums them up to one answer.
  private static byte[] classifier() {
    return new OnnxGraph()
        .input("picture", Type.FLOAT, -1, 3, 224, 224)
        .node("GlobalAveragePool", List.of("picture"), "pooled")
        .node("ReduceSum", List.of("pooled"), "answer")
        .output("answer", Type.FLOAT, 1, 1, 1, 1)
        .bytes();
  }
}
