package gaze.inference.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.testkit.Models;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The ids are those that CLIP's own documentation and its users publish.
@Tag("integration")
class ClipTokenizerTest {
  @Test
  void publishedExamplesHaveTheirNumbers() throws IOException {
    ClipTokenizer tokenizer = published();
    assertThat(tokenizer.tokens("a photo of a cat"))
        .containsExactly(49406, 320, 1125, 539, 320, 2368, 49407);
    assertThat(tokenizer.tokens("a photo of a dog"))
        .containsExactly(49406, 320, 1125, 539, 320, 1929, 49407);
    assertThat(tokenizer.tokens("a diagram")).containsExactly(49406, 320, 22697, 49407);
    assertThat(tokenizer.tokens("hello world!")).containsExactly(49406, 3306, 1002, 256, 49407);
  }

  @Test
  void caseAndSpacesDoNotMatter() throws IOException {
    ClipTokenizer tokenizer = published();
    assertThat(tokenizer.tokens("  A PHOTO\n of\ta   Cat "))
        .isEqualTo(tokenizer.tokens("a photo of a cat"));
  }

  @Test
  void nothingIsABeginningAndAnEnd() throws IOException {
    assertThat(published().tokens("")).containsExactly(49406, 49407);
  }

  @Test
  void aLongTextIsCutBeforeItsEnd() throws IOException {
    long[] tokens = published().tokens("a photo of a cat ".repeat(10_000));
    assertThat(tokens).hasSize(77).startsWith(49406, 320, 1125).endsWith(49407);
    assertThat(published().tokens("x".repeat(100_000))).hasSizeLessThanOrEqualTo(77);
  }

  @Test
  void everyScriptHasNumbers() throws IOException {
    ClipTokenizer tokenizer = published();
    for (String text : new String[] {"猫の写真", "صورة قطة", "🐈‍⬛", "кошка", "\uD800", "a\0b", "é"}) {
      assertThat(LongStream.of(tokenizer.tokens(text)).boxed())
          .as(text)
          .hasSizeGreaterThan(2)
          .allMatch(id -> id < 49408);
    }
    assertThat(tokenizer.tokens("e\u0301")).isEqualTo(tokenizer.tokens("é"));
  }

  @Test
  void aVocabularyThatEndsEarlyIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("version\ni n\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> ClipTokenizer.read(new ByteArrayInputStream(packed.toByteArray()), 77))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ClipTokenizer.read(new ByteArrayInputStream(new byte[9]), 77))
        .isInstanceOf(IOException.class);
  }

  private static ClipTokenizer published() throws IOException {
    try (InputStream vocabulary =
        Files.newInputStream(Models.file("image-text/bpe_simple_vocab_16e6.txt.gz"))) {
      return ClipTokenizer.read(vocabulary, 77);
    }
  }
}
