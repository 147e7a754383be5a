package gaze.pipeline.scan;

import gaze.domain.FileId;
import java.util.Arrays;

/// A set of identifiers at eight bytes each: their lower halves, which are random. Fill first, ask
/// then.
final class FileIds {
  private long[] halves = new long[64];
  private int size;
  private boolean sorted = true;

  void add(FileId id) {
    if (size == halves.length) {
      halves = Arrays.copyOf(halves, 2 * size);
    }
    halves[size++] = id.value().getLeastSignificantBits();
    sorted = false;
  }

  boolean contains(FileId id) {
    if (!sorted) {
      Arrays.sort(halves, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(halves, 0, size, id.value().getLeastSignificantBits()) >= 0;
  }
}
