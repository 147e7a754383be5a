package gaze.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.TextEmbedder.Pooling;
import gaze.inference.vector.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The built-in model.
@Tag("integration")
class TextEmbedderTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  private static Path folder;

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 2, 2, Duration.ofMinutes(1)), InstantSource.system());
  private TextEmbedder embedder = embedder();

  @BeforeEach
  void open() {
    embedder = embedder();
  }

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void aParaphraseIsCloserThanAnotherSentence() throws Exception {
    float[] question = embedder.embedQuery("receipt for shoes");
    float[][] texts =
        embedder.embed(
            List.of(
                "INVOICE sneakers size 42, paid in cash 89.00",
                "A dog runs along the beach",
                "Timetable of the night bus"));
    assertThat(Vectors.product(question, texts[0]))
        .isGreaterThan(Vectors.product(question, texts[1]) + 0.1)
        .isGreaterThan(Vectors.product(question, texts[2]) + 0.1);
  }

  @Test
  void aVectorHasLengthOneAndIsTheSameAgain() throws Exception {
    float[] vector = embedder.embedQuery("a red bicycle");
    assertThat(vector).hasSize(384);
    assertThat(Vectors.product(vector, vector)).isCloseTo(1, within(1e-5));
    assertThat(embedder.embed(List.of("something else", "a red bicycle"))[1]).isEqualTo(vector);
  }

  @Test
  void caseDoesNotMatter() throws Exception {
    assertThat(embedder.embedQuery("A Red BICYCLE"))
        .isEqualTo(embedder.embedQuery("a red bicycle"));
  }

  @Test
  void nothingMeansNothing() throws Exception {
    assertThat(embedder.embedQuery("")).containsOnly(0).hasSize(384);
    assertThat(embedder.embedQuery(" \n\t ")).containsOnly(0);
    assertThat(embedder.embed(List.of())).isEmpty();
  }

  @Test
  void aTextOfAnyLengthIsCut() throws Exception {
    String story = "once upon a time there was a lighthouse ".repeat(2_600);
    assertThat(story.length()).isGreaterThan(100_000);
    float[] whole = embedder.embedQuery(story);
    assertThat(whole).isEqualTo(embedder.embedQuery(story.substring(0, 20_000)));
    assertThat(embedder.embedQuery("x".repeat(200_000))).hasSize(384);
  }

  @Test
  void anyScriptIsEmbedded() throws Exception {
    for (String text :
        List.of(
            "квитанция за обувь",
            "靴の領収書",
            "إيصال للأحذية",
            "🏖️👩‍👩‍👧‍👦 🇵🇹",
            "\uD800 half a character",
            "a\0b",
            "e\u0301\u0301\u0301")) {
      float[] vector = embedder.embedQuery(text);
      assertThat(Vectors.product(vector, vector)).as(text).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void theLibraryLiesWhereItWasToldAndTellsNobody() throws Exception {
    embedder.embedQuery("warm");
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    assertThat(ai.djl.util.Utils.isOfflineMode()).isTrue();
    try (var unpacked = Files.walk(Path.of(System.getProperty("ENGINE_CACHE_DIR")))) {
      assertThat(unpacked).anyMatch(file -> file.toString().contains("tokenizers"));
    }
  }

  @Test
  void aBrokenTokenizerIsAFailureOfTheModel() {
    JsonTokenizer broken =
        new JsonTokenizer(
            new NativeTokenizers(folder),
            "broken.json",
            () -> "{ \"version\":".getBytes(StandardCharsets.UTF_8),
            256);
    assertThatThrownBy(() -> broken.tokens("word"))
        .isInstanceOf(ModelFailedException.class)
        .hasMessageContaining("broken.json");
  }

  private TextEmbedder embedder() {
    return new TextEmbedder(
        sessions.model(ModelSource.resource("all-minilm-l6-v2-q.onnx")),
        new JsonTokenizer(new NativeTokenizers(folder), "MiniLM", TextEmbedderTest::tokenizer, 256),
        new TextEmbedder.Shape(Pooling.MEAN, 384, "", ""));
  }

  private static byte[] tokenizer() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            TextEmbedderTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))) {
      return stream.readAllBytes();
    }
  }
}
