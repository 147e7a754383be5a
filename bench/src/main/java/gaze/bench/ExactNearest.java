package gaze.bench;

import gaze.bench.StoredVectors.Kept;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/// The truly nearest items of several questions, by comparing each with every item.
final class ExactNearest {
  /// Items that are read at once.
  private static final int BLOCK = 2_000;

  private record Near(int item, float cosine) {}

  private final int count;
  private final List<float[]> questions;
  private final List<PriorityQueue<Near>> nearest;

  private ExactNearest(List<float[]> questions, int count) {
    this.count = count;
    this.questions = questions;
    this.nearest =
        questions.stream()
            .map(_ -> new PriorityQueue<>(Comparator.comparingDouble(Near::cosine)))
            .toList();
  }

  /// For each question the numbers of so many items, or of all that are kept where there are fewer.
  static List<Set<Integer>> of(StoredVectors stored, Kept kept, List<float[]> questions, int count)
      throws IOException {
    ExactNearest exact = new ExactNearest(questions, count);
    try (FileChannel channel = FileChannel.open(stored.raw())) {
      for (int from = 0; from < stored.items(); from += BLOCK) {
        exact.look(channel, from, Math.min(stored.items(), from + BLOCK), kept);
      }
    }
    return exact.nearest.stream()
        .map(queue -> queue.stream().map(Near::item).collect(Collectors.toSet()))
        .toList();
  }

  private void look(FileChannel channel, int from, int to, Kept kept) throws IOException {
    int dimensions = MadeVectors.DIMENSIONS;
    long bytes = (long) dimensions * Float.BYTES;
    FloatBuffer block =
        channel
            .map(MapMode.READ_ONLY, from * bytes, (to - from) * bytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    int[] numbers = IntStream.range(from, to).filter(kept::keeps).toArray();
    float[][] vectors = new float[numbers.length][dimensions];
    for (int i = 0; i < numbers.length; i++) {
      block.get((numbers[i] - from) * dimensions, vectors[i]);
    }
    IntStream.range(0, questions.size())
        .parallel()
        .forEach(question -> look(question, numbers, vectors));
  }

  private void look(int question, int[] numbers, float[][] vectors) {
    PriorityQueue<Near> best = nearest.get(question);
    for (int i = 0; i < numbers.length; i++) {
      float cosine = VectorUtil.dotProduct(questions.get(question), vectors[i]);
      if (best.size() < count) {
        best.add(new Near(numbers[i], cosine));
      } else if (cosine > best.element().cosine()) {
        best.remove();
        best.add(new Near(numbers[i], cosine));
      }
    }
  }
}
