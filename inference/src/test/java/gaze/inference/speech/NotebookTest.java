package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
  private static final HeardChunk QUIET = new HeardChunk(stretch(0, 1.0625e-3), List.of());
  private static final HeardChunk SPOKEN =
      new HeardChunk(
          stretch(10, 30),
          List.of(
              new RecognizedSegment(
                  SpeechSet.seconds(10),
                  SpeechSet.seconds(11),
                  "Grüß\n\"dich\"",
                  0.123,
                  Optional.of("de")),
              new RecognizedSegment(
                  SpeechSet.seconds(12), SpeechSet.seconds(12), "我们", 1, Optional.empty())));

  @TempDir private Path folder;

  private static Stretch stretch(double from, double to) {
    return new Stretch(SpeechSet.seconds(from), SpeechSet.seconds(to));
  }

  private Path file() {
    return folder.resolve("notes");
  }

  @Test
  void whatWasWrittenIsReadByTheNext() throws IOException {
    assertThat(new Notebook(file()).read()).isEmpty();
    new Notebook(file()).add(QUIET);
    new Notebook(file()).add(SPOKEN);
    assertThat(new Notebook(file()).read()).containsExactly(QUIET, SPOKEN);
  }

  @Test
  void anErasedOneIsEmpty() throws IOException {
    Notebook notebook = new Notebook(file());
    notebook.add(QUIET);
    notebook.erase();
    assertThat(notebook.read()).isEmpty();
    notebook.erase();
  }

  @Test
  void aTornLineIsLostAlone() throws IOException {
    Notebook notebook = new Notebook(file());
    notebook.add(SPOKEN);
    int first = (int) Files.size(file());
    notebook.add(SPOKEN);
    byte[] whole = Files.readAllBytes(file());
    for (int length = first; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      notebook.add(QUIET);
      assertThat(notebook.read()).containsExactly(SPOKEN, QUIET);
    }
  }

  @Seeded
  void damageNeverBreaksTheReader(RandomGenerator random) throws IOException {
    Notebook notebook = new Notebook(file());
    notebook.add(QUIET);
    notebook.add(SPOKEN);
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(32, 127);
    }
    Files.write(file(), bytes);
    assertThat(notebook.read()).hasSizeLessThanOrEqualTo(2);
  }
}
