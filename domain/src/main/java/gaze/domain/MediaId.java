package gaze.domain;

import java.util.UUID;

/// The identity of a media item.
public record MediaId(UUID value) implements Comparable<MediaId> {

  public static MediaId random() {
    return new MediaId(UuidV7.random());
  }

  public static MediaId parse(String text) {
    return new MediaId(UUID.fromString(text));
  }

  @Override
  public int compareTo(MediaId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
