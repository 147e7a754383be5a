package gaze.storage;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import java.time.Instant;
import java.util.List;

/// One change to what is stored of a library's files. Items appear, change and go by these alone.
public sealed interface FileChange {
  /// A new item with its files, the main file first; all its stages are queued.
  record ItemAdded(MediaId media, MediaKind kind, List<MediaFile> files) implements FileChange {}

  /// A file joins an item that exists; the item's stages that read it are queued again.
  record FileAdded(MediaId media, MediaFile file) implements FileChange {}

  /// Other content at the same path; the stages are queued again.
  record FileChanged(FileId file, long bytes, Instant modified, long inode, Fingerprint fingerprint)
      implements FileChange {}

  /// The same content with another time or inode: nothing is done again.
  record FileTouched(FileId file, Instant modified, long inode) implements FileChange {}

  /// The same content at another path; everything known stays.
  record FileRenamed(FileId file, String path, Instant modified, long inode)
      implements FileChange {}

  /// The file is gone; the item goes with its last media file.
  record FileDeleted(FileId file) implements FileChange {}

  /// The file goes over to another item or another role; an item left without a media file goes.
  record FileMoved(FileId file, MediaId to, FileRole role) implements FileChange {}
}
