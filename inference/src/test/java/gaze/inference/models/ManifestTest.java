package gaze.inference.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gaze.inference.download.Sha256;
import gaze.inference.models.ManifestReader.Rules;
import gaze.inference.models.ModelFile.Origin;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestTest {
  private static final String ONE =
      """
      {"schema": 1, "models": [{
        "name": "my-detector", "role": "object_detection", "family": "yolox", "version": "1.0",
        "title": "Mine", "purpose": "Finds what I have.",
        "licence": {"spdx": "MIT", "name": "MIT", "url": "https://example.org/l", "commercial": true},
        "files": [{"part": "model", "path": "mine.onnx"}],
        "tensors": {"model": {"inputs": {"images": "f32[1,3,416,416]"}, "outputs": {"o": "f32[?,85]"}}},
        "labels": ["cup", "mug"], "threshold": 0.4, "dimensions": 7
      }]}
      """;

  private final Manifest carried = Manifest.carried();

  @ParameterizedTest
  @EnumSource(ModelRole.class)
  void everyRoleHasOnePreferredModel(ModelRole role) {
    assertThat(carried.models())
        .filteredOn(model -> model.role() == role && model.preferred())
        .hasSize(1)
        .allMatch(model -> model.about().licence().commercial());
  }

  @Test
  void everyAddressNamesARevision() {
    assertThat(carried.models())
        .flatExtracting(Model::files)
        .extracting(ModelFile::origin)
        .filteredOn(Origin.Published.class::isInstance)
        .extracting(origin -> ((Origin.Published) origin).url().toString())
        .isNotEmpty()
        .allMatch(url -> url.matches("https://.*/([0-9a-f]{40}|releases/download/[^/]+)/.*"));
  }

  @Test
  void whatIsBuiltInHasTheBytesOfItsEntry() throws Exception {
    List<ModelFile> files =
        carried.models().stream()
            .filter(Model::builtIn)
            .flatMap(model -> model.files().stream())
            .toList();
    assertThat(files).hasSize(6);
    for (ModelFile file : files) {
      MessageDigest digest = Sha256.digest();
      String resource = ((Origin.BuiltIn) file.origin()).resource();
      try (InputStream bytes =
          Objects.requireNonNull(Manifest.class.getResourceAsStream("/" + resource), resource)) {
        long length =
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
        assertThat(file.content()).contains(new ModelFile.Content(length, Sha256.of(digest)));
      }
    }
  }

  @Test
  void detectorsHaveALabelForEveryClass() {
    assertThat(carried.find("yolox-tiny").orElseThrow().use().labels())
        .hasSize(80)
        .startsWith("person", "bicycle")
        .endsWith("toothbrush");
    assertThat(carried.find("ssdlite320-mobilenet-v3").orElseThrow().use().labels())
        .hasSize(91)
        .contains("person", Index.atIndex(1))
        .contains("dog", Index.atIndex(18));
  }

  @Test
  void aManifestOfOnesOwnNamesFilesBesideIt() throws Exception {
    Model model = own(ONE).models().getFirst();

    assertThat(model.files().getFirst().origin())
        .isEqualTo(new Origin.OnDisk(Path.of("/own/mine/mine.onnx")));
    assertThat(model.use().labels()).containsExactly("cup", "mug");
    assertThat(model.use().dimensions()).isEqualTo(OptionalInt.of(7));
    assertThat(model.use().tensors())
        .extractingByKey("model")
        .extracting(Tensors::outputs)
        .isEqualTo(List.of(new Tensors.Tensor("o", "f32", List.of(Tensors.ANY, 85L))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"schema\": 1 | \"schema\": 2 | schema: must be a whole number from 1 to 1",
        "\"my-detector\" | \"../etc\" | models[0].name: must be lower-case words joined by hyphens",
        "\"object_detection\" | \"seeing\" | models[0].role: must be one of image_text,",
        "\"yolox\" | \"clip\" | models[0].family: is for the role image_text",
        "\"title\": \"Mine\" | \"titel\": \"Mine\" | models[0].titel: is not known here",
        "\"title\": \"Mine\", | `` | models[0].title: is missing",
        "\"version\": \"1.0\" | \"version\": 1 | models[0].version: must be a text",
        "\"commercial\": true | \"commercial\": \"yes\" | models[0].licence.commercial: must be true or false",
        "\"mine.onnx\" | \"a b.onnx\" | models[0].files[0]: needs a plain file name",
        "\"path\": \"mine.onnx\" | \"resource\": \"x.onnx\" | models[0].files[0].resource: is only for",
        "\"path\": \"mine.onnx\" | \"file\": \"x.onnx\" | models[0].files[0]: must say where it comes from",
        "\"path\": \"mine.onnx\" | \"url\": \"http://example.org/m.onnx\" | models[0].files[0].url: must begin with https",
        "\"path\": \"mine.onnx\" | \"url\": \"https://example.org/m.onnx\" | models[0].files[0].sha256: is missing",
        "\"path\": \"mine.onnx\" | \"path\": \"mine.onnx\", \"bytes\": 3, \"sha256\": \"abc\" | models[0].files[0].sha256: must be 64",
        "f32[1,3,416,416] | f32[1,3 | models[0].tensors.model.inputs.images: must be a type and a shape",
        "\"tensors\": {\"model\" | \"tensors\": {\"other\" | models[0].tensors.other: there is no file of that part",
        "\"threshold\": 0.4 | \"threshold\": 40 | models[0].threshold: must be from 0 to 1",
        "\"threshold\": 0.4 | \"preferred\": true | models[0].preferred: is chosen in the settings",
        "\"cup\", \"mug\" | \"cup\", 3 | models[0].labels[1]: must be a text",
        "[\"cup\", \"mug\"] | \"coco\" | models[0].labels: Gaze carries no such list"
      })
  void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String message) {
    assertThat(ONE).contains(right);
    assertThatExceptionOfType(InvalidManifestException.class)
        .isThrownBy(() -> own(ONE.replace(right, wrong)))
        .withMessageStartingWith(message);
  }

  @Test
  void twoModelsOfOneNameAreRefused() {
    String entry = ONE.substring(ONE.indexOf("[{") + 1, ONE.lastIndexOf("]}"));
    assertThatExceptionOfType(InvalidManifestException.class)
        .isThrownBy(() -> own(ONE.replace("}]}", "}, " + entry + "]}")))
        .withMessage("models[1].name: is the name of another model too");
  }

  @Test
  void whatIsNoJsonIsSaidWithItsLine() {
    assertThatExceptionOfType(InvalidManifestException.class)
        .isThrownBy(() -> own(ONE.replace("\"Mine\",", "\"Mine\"")))
        .withMessageStartingWith("line 3: is no JSON: ");
    assertThatExceptionOfType(InvalidManifestException.class).isThrownBy(() -> own(""));
    assertThatExceptionOfType(InvalidManifestException.class).isThrownBy(() -> own("[]"));
  }

  @Test
  void aTornManifestNeverPasses() {
    byte[] whole = ONE.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] torn = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(InvalidManifestException.class)
          .isThrownBy(() -> ManifestReader.read(torn, Path.of("/own/mine"), Rules.OWN));
    }
  }

  private static Manifest own(String json) throws InvalidManifestException {
    return ManifestReader.read(
        json.getBytes(StandardCharsets.UTF_8), Path.of("/own/mine"), Rules.OWN);
  }
}
