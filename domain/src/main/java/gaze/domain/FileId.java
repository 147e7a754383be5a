package gaze.domain;

import java.util.UUID;

/// The identity of a media file.
public record FileId(UUID value) implements Comparable<FileId> {

  public static FileId random() {
    return new FileId(UuidV7.random());
  }

  public static FileId parse(String text) {
    return new FileId(UUID.fromString(text));
  }

  @Override
  public int compareTo(FileId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
