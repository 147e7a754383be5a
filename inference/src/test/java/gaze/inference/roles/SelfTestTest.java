package gaze.inference.roles;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFiles;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.NativeTokenizers;
import gaze.testkit.Models;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class SelfTestTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  private static Path library;

  @TempDir private Path folder;

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 2, 4, Duration.ofMinutes(1)), InstantSource.system());
  private final SelfTest check =
      new SelfTest(new Adapters(sessions, new NativeTokenizers(library)));

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void theRealDetectorSeesTheDrawnSign() {
    assertThat(
            check.fault(
                files("yolox-nano", Map.of("model", Models.file("detection/yolox_nano.onnx")))))
        .isEmpty();
  }

  @Test
  void theRealFeaturesTellPicturesApart() {
    Path model = Models.file("features/mobilenetv2-12-dynint8-features1280.onnx");
    assertThat(check.fault(files("mobilenet-v2-12", Map.of("model", model)))).isEmpty();
  }

  @Test
  void theBuiltInModelsPass() throws IOException {
    assertThat(
            check.fault(
                files(
                    "all-minilm-l6-v2",
                    Map.of(
                        "model", unpacked("all-minilm-l6-v2-q.onnx"),
                        "tokenizer", unpacked("all-minilm-l6-v2-q-tokenizer.json")))))
        .isEmpty();
    assertThat(
            check.fault(
                files(
                    "pp-ocr-v4-mobile",
                    Map.of(
                        "detection", unpacked("models/ch_PP-OCRv4_det_infer.onnx"),
                        "angle", unpacked("models/ch_ppocr_mobile_v2.0_cls_infer.onnx"),
                        "recognition", unpacked("models/ch_PP-OCRv4_rec_infer.onnx"),
                        "dictionary", unpacked("models/ppocr_keys_v1.txt")))))
        .isEmpty();
  }

  @Test
  void aPackOfAnotherLanguageAndAnOlderMakeReads() throws Exception {
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.json"),
            """
            {"schema": 1, "models": [{
              "name": "english", "role": "ocr", "family": "pp_ocr", "version": "1",
              "title": "English", "purpose": "Reads English.",
              "licence": {"spdx": "Apache-2.0", "name": "Apache License 2.0",
                          "url": "https://example.org/licence", "commercial": true},
              "files": [
                {"part": "detection", "path": "%s"}, {"part": "angle", "path": "%s"},
                {"part": "recognition", "path": "%s"}, {"part": "dictionary", "path": "%s"}],
              "tensors": {"recognition": {
                "inputs": {"x": "f32[?,3,32,?]"},
                "outputs": {"save_infer_model/scale_0.tmp_1": "f32[?,?,97]"}}},
              "threshold": 0.5
            }]}
            """
                .formatted(
                    Models.file("ocr/en_PP-OCRv3_det_infer.onnx"),
                    Models.file("ocr/ch_ppocr_mobile_v2.0_cls_infer.onnx"),
                    Models.file("ocr/en_number_mobile_v2.0_rec_infer.onnx"),
                    Models.file("ocr/en_dict.txt")));
    Model pack = Manifest.own(manifest).find("english").orElseThrow();
    Map<String, Path> files = new HashMap<>();
    for (ModelFile file : pack.files()) {
      files.put(file.part(), ((ModelFile.Origin.OnDisk) file.origin()).path());
    }

    assertThat(check.fault(new ModelFiles(pack.ref(), pack, files))).isEmpty();
  }

  @Test
  void theRealVoiceActivityHearsAVoice() {
    assertThat(
            check.fault(
                files("silero-vad", Map.of("model", Models.file("speech/silero_vad.onnx")))))
        .isEmpty();
  }

  @Test
  void aModelThatHearsNothingIsRefused() throws IOException {
    byte[] deaf =
        new OnnxGraph()
            .input("input", Type.FLOAT, 1, 576)
            .input("state", Type.FLOAT, 2, 1, 128)
            .input("sr", Type.INT64)
            .weights("nothing", new float[1], 1, 1)
            .node("Identity", List.of("nothing"), "output")
            .node("Identity", List.of("state"), "stateN")
            .output("output", Type.FLOAT, 1, 1)
            .output("stateN", Type.FLOAT, 2, 1, 128)
            .bytes();
    Path file = Files.write(folder.resolve("deaf.onnx"), deaf);
    assertThat(check.fault(files("silero-vad", Map.of("model", file))))
        .hasValueSatisfying(fault -> assertThat(fault).contains("voice"));
  }

  @Test
  void aModelOfSpeechThatRunsPasses() {
    Path model = Models.file("speech/for-tests-ggml-tiny.bin");
    assertThat(check.fault(files("whisper-tiny", Map.of("model", model)))).isEmpty();
  }

  @Test
  void aModelThatSeesNothingIsRefused() throws IOException {
    byte[] blind =
        new OnnxGraph()
            .input("images", Type.FLOAT, 1, 3, 416, 416)
            .weights("nothing", new float[3549 * 85], 1, 3549, 85)
            .node("Identity", List.of("nothing"), "output")
            .output("output", Type.FLOAT, 1, 3549, 85)
            .bytes();
    Path file = Files.write(folder.resolve("blind.onnx"), blind);
    assertThat(check.fault(files("yolox-nano", Map.of("model", file))))
        .hasValueSatisfying(fault -> assertThat(fault).contains("stop sign"));
  }

  @Test
  void aFileThatIsNoModelIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("text.onnx"), "no model");
    for (String name :
        new String[] {
          "yolox-nano", "mobilenet-v2-12", "ssdlite320-mobilenet-v3", "silero-vad", "whisper-base"
        }) {
      assertThat(check.fault(files(name, Map.of("model", file)))).as(name).isPresent();
    }
  }

  private Path unpacked(String resource) throws IOException {
    Path file = folder.resolve(Path.of(resource).getFileName());
    try (InputStream stream =
        Objects.requireNonNull(SelfTestTest.class.getResourceAsStream("/" + resource))) {
      Files.copy(stream, file);
    }
    return file;
  }

  private static ModelFiles files(String name, Map<String, Path> files) {
    Model model = Manifest.carried().find(name).orElseThrow();
    return new ModelFiles(model.ref(), model, files);
  }
}
