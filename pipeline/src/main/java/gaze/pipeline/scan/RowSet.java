package gaze.pipeline.scan;

import java.util.BitSet;

/// A set of stored files by their rows: one bit each.
final class RowSet {
  private final BitSet bits = new BitSet();

  void add(long row) {
    bits.set(Math.toIntExact(row));
  }

  boolean contains(long row) {
    return bits.get(Math.toIntExact(row));
  }

  int size() {
    return bits.cardinality();
  }
}
