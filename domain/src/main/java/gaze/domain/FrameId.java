package gaze.domain;

import java.util.UUID;

/// The identity of a frame.
public record FrameId(UUID value) implements Comparable<FrameId> {

  public static FrameId random() {
    return new FrameId(UuidV7.random());
  }

  public static FrameId parse(String text) {
    return new FrameId(UUID.fromString(text));
  }

  @Override
  public int compareTo(FrameId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
