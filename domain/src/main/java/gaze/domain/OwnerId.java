package gaze.domain;

import java.util.UUID;

/// The identity of an owner.
public record OwnerId(UUID value) implements Comparable<OwnerId> {
  /// The one implicit owner of local mode.
  public static final OwnerId LOCAL = new OwnerId(new UUID(0x7000L, 0x8000_0000_0000_0000L));

  public static OwnerId random() {
    return new OwnerId(UuidV7.random());
  }

  public static OwnerId parse(String text) {
    return new OwnerId(UUID.fromString(text));
  }

  @Override
  public int compareTo(OwnerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
