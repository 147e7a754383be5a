package gaze.domain;

import java.util.UUID;

/// The name of a derived file (thumbnail, preview, frame) in the blob store. Never shared by two
/// items, so that an item's blobs can go with it.
public record BlobKey(UUID value) {
  public static BlobKey random() {
    return new BlobKey(UuidV7.random());
  }

  public static BlobKey parse(String text) {
    return new BlobKey(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
