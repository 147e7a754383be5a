package gaze.pipeline.scan;

import gaze.storage.LibraryFiles.Outline;
import gaze.storage.LibraryFiles.Stored;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A file that a scan sees on the disk.
///
/// @param inode 0 where the file system has none
record FoundFile(String name, long bytes, Instant modified, long inode) {
  /// What fits 64 bits of nanoseconds; a broken clock can date a file outside of it.
  private static final Instant EARLIEST = Instant.parse("1678-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2262-01-01T00:00:00Z");

  static FoundFile of(String name, BasicFileAttributes attributes) {
    return new FoundFile(
        name,
        attributes.size(),
        within(attributes.lastModifiedTime().toInstant()),
        FileKeys.inode(attributes));
  }

  private static Instant within(Instant time) {
    return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
  }

  boolean looksLike(Outline stored) {
    return bytes == stored.bytes() && inode == stored.inode() && modified.equals(stored.modified());
  }

  boolean looksLike(Stored stored) {
    return bytes == stored.bytes() && inode == stored.inode() && modified.equals(stored.modified());
  }
}
