package gaze.bench;

import gaze.bench.StoredVectors.Kept;
import gaze.domain.FloatVector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// FAISS over the same vectors, by the Python that Debian has it for.
///
/// @param python a program that can import it
record FaissPeer(Path root, String python) {
  /// One way in which it keeps vectors.
  enum Method {
    FLAT("Flat, which compares with all"),
    IVF("IVF of 1,024 cells"),
    HNSW("HNSW, 32 connections, beam of 100");

    private final String sentence;

    Method(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /// What it said of one filter.
  ///
  /// @param effort cells or candidates that it looks at
  record Answered(double build, long memory, int effort, double recall, double median, double p95) {
    private static Answered read(String line) {
      Map<String, String> values =
          Stream.of(line.split(" "))
              .map(part -> part.split("=", 2))
              .collect(Collectors.toMap(part -> part[0], part -> part[1]));
      return new Answered(
          Double.parseDouble(values.get("build")),
          Long.parseLong(values.get("memory")),
          Integer.parseInt(values.get("effort")),
          Double.parseDouble(values.get("recall")),
          Double.parseDouble(values.get("p50")),
          Double.parseDouble(values.get("p95")));
    }
  }

  /// Empty, and said, where no Python has it.
  static Stream<FaissPeer> find(Path root) {
    List<FaissPeer> found =
        Stream.of("python3", "/usr/bin/python3")
            .filter(FaissPeer::knowsFaiss)
            .map(python -> new FaissPeer(root, python))
            .limit(1)
            .toList();
    if (found.isEmpty()) {
      System.out.println("SKIPPED: FAISS; install it, on Debian: apt install python3-faiss");
    }
    return found.stream();
  }

  private static boolean knowsFaiss(String python) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import faiss")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while FAISS was looked for", stopped);
    }
  }

  /// For each filter, in their order.
  List<Answered> ask(Method method, StoredVectors stored, List<float[]> questions, int count)
      throws IOException {
    try (Scratch scratch = Scratch.in(stored.folder(), "faiss")) {
      Path asked = scratch.path().resolve("questions.f32");
      write(asked, questions);
      List<String> command =
          new ArrayList<>(
              List.of(
                  python,
                  root.resolve("bench/src/main/python/faiss_peer.py").toString(),
                  method.name().toLowerCase(Locale.ROOT),
                  "" + MadeVectors.DIMENSIONS,
                  stored.raw().toString(),
                  asked.toString(),
                  "" + count));
      for (Kept kept : Kept.values()) {
        Path mask = scratch.path().resolve(kept + ".u8");
        write(mask, kept, stored.items());
        command.add(mask.toString());
      }
      return Peer.run(command).lines().stream()
          .filter(line -> line.startsWith("build="))
          .map(Answered::read)
          .toList();
    }
  }

  private static void write(Path file, List<float[]> vectors) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (float[] vector : vectors) {
        out.write(FloatVector.of(vector).bytes());
      }
    }
  }

  private static void write(Path file, Kept kept, int items) throws IOException {
    byte[] mask = new byte[items];
    for (int number = 0; number < items; number++) {
      mask[number] = (byte) (kept.keeps(number) ? 1 : 0);
    }
    Files.write(file, mask);
  }
}
