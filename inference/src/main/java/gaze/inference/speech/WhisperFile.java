package gaze.inference.speech;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A model file of whisper.cpp, read to its end before native code sees it, which believes every
/// number in it. All numbers are little-endian, 32 bits:
///
/// ```
/// magic "ggml"
/// vocabulary, audio context, audio state, audio heads, audio layers,
///   text context, text state, text heads, text layers, mels, type of the weights
/// mels, bins, mels × bins floats
/// words; for each its length and its bytes
/// until the end, tensors: dimensions, length of the name, type; each size; the name; the weights
/// ```
final class WhisperFile {
  private static final int MAGIC = 0x67676d6c;

  /// Above everything that OpenAI has published (large-v3), far below what a machine cannot hold.
  private static final int[] LARGEST = {60_000, 1500, 2048, 64, 64, 1024, 2048, 64, 64, 128};

  /// Weights of 32 bits (0) end the process that uses them.
  private static final int SMALLEST_TYPE = 1;

  private static final int LARGEST_TYPE = 1 << 20;
  private static final int MOST_MELS = 128;
  private static final int MOST_WORDS = 60_000;
  private static final int LONGEST_SIDE = 60_000;
  private static final int MOST_BINS = 1024;
  private static final int LONGEST_WORD = 1024;
  private static final int MOST_DIMENSIONS = 3;
  private static final int LONGEST_NAME = 128;

  /// Weights are packed in blocks: so many in so many bytes, by the number of their type in ggml.
  private record Packing(int weights, int bytes) {}

  private static final Map<Integer, Packing> PACKINGS =
      Map.ofEntries(
          Map.entry(0, new Packing(1, 4)),
          Map.entry(1, new Packing(1, 2)),
          Map.entry(2, new Packing(32, 18)),
          Map.entry(3, new Packing(32, 20)),
          Map.entry(6, new Packing(32, 22)),
          Map.entry(7, new Packing(32, 24)),
          Map.entry(8, new Packing(32, 34)),
          Map.entry(10, new Packing(256, 84)),
          Map.entry(11, new Packing(256, 110)),
          Map.entry(12, new Packing(256, 144)),
          Map.entry(13, new Packing(256, 176)),
          Map.entry(14, new Packing(256, 210)));

  private final DataInputStream in;

  private WhisperFile(DataInputStream in) {
    this.in = in;
  }

  /// What is wrong with a file, in one sentence.
  static Optional<String> fault(Path path) {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      return new WhisperFile(in).fault();
    } catch (EOFException _) {
      return Optional.of("It ends in the middle.");
    } catch (IOException e) {
      return Optional.of("It cannot be read: " + e.getMessage());
    }
  }

  private Optional<String> fault() throws IOException {
    if (number() != MAGIC) {
      return Optional.of("It is no file of whisper.cpp.");
    }
    for (int largest : LARGEST) {
      bounded(1, largest);
    }
    bounded(SMALLEST_TYPE, LARGEST_TYPE);
    in.skipNBytes((long) bounded(1, MOST_MELS) * bounded(1, MOST_BINS) * Float.BYTES);
    if (!readWords()) {
      return Optional.of("It has no word for a space.");
    }
    while (!atEnd()) {
      skipTensor();
    }
    return Optional.empty();
  }

  /// Whether a lone space is among them, which the library looks up without asking.
  private boolean readWords() throws IOException {
    boolean space = false;
    int words = bounded(1, MOST_WORDS);
    for (int i = 0; i < words; i++) {
      byte[] word = in.readNBytes(bounded(0, LONGEST_WORD));
      space |= word.length == 1 && word[0] == ' ';
    }
    return space;
  }

  private void skipTensor() throws IOException {
    int dimensions = bounded(1, MOST_DIMENSIONS);
    int name = bounded(1, LONGEST_NAME);
    int type = number();
    Packing packing = PACKINGS.get(type);
    if (packing == null) {
      throw new IOException("it has weights of an unknown type, " + type);
    }
    long weights = 1;
    for (int i = 0; i < dimensions; i++) {
      weights *= bounded(1, LONGEST_SIDE);
    }
    in.skipNBytes(name);
    in.skipNBytes(weights / packing.weights() * packing.bytes());
  }

  private boolean atEnd() throws IOException {
    in.mark(1);
    boolean end = in.read() < 0;
    in.reset();
    return end;
  }

  private int bounded(int least, int most) throws IOException {
    int number = number();
    if (number < least || number > most) {
      throw new IOException("it has %d where %d to %d is possible".formatted(number, least, most));
    }
    return number;
  }

  private int number() throws IOException {
    return Integer.reverseBytes(in.readInt());
  }
}
