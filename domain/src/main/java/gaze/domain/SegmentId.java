package gaze.domain;

import java.util.UUID;

/// The identity of a segment. A correction belongs to it.
public record SegmentId(UUID value) implements Comparable<SegmentId> {

  public static SegmentId random() {
    return new SegmentId(UuidV7.random());
  }

  public static SegmentId parse(String text) {
    return new SegmentId(UUID.fromString(text));
  }

  @Override
  public int compareTo(SegmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
