package gaze.domain;

import java.util.UUID;

/// The identity of a library.
public record LibraryId(UUID value) implements Comparable<LibraryId> {

  public static LibraryId random() {
    return new LibraryId(UuidV7.random());
  }

  public static LibraryId parse(String text) {
    return new LibraryId(UUID.fromString(text));
  }

  @Override
  public int compareTo(LibraryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
