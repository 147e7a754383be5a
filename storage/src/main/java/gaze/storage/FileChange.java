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
///
/// Wherever an item's files change, they are kept in the order of [MediaFile#MAIN_FIRST] and the
/// item's stages are queued again. An item left without a media file (sidecars and subtitles are
/// none) goes, and the rest of its files with it. A change to a file or an item that is no longer
/// there is passed over.
public sealed interface FileChange {
  /// A new item with its files, the main file first; all its stages are queued.
  record ItemAdded(MediaId media, MediaKind kind, List<MediaFile> files) implements FileChange {}

  /// Stored files leave their items and are a new item; all its stages are queued.
  record ItemSplit(MediaId media, MediaKind kind, List<Member> files) implements FileChange {}

  /// The item turns out to be of the other kind, such as a video named `x.jpg`; it has the stages
  /// of that kind from now on, all queued.
  record KindChanged(MediaId media, MediaKind kind) implements FileChange {}

  /// A file joins an item that exists; the item's stages that read it are queued again.
  record FileAdded(MediaId media, MediaFile file) implements FileChange {}

  /// Other content at the same path; what was read of the old one is forgotten (facts, full hash)
  /// and the stages are queued again.
  record FileChanged(FileId file, long bytes, Instant modified, long inode, Fingerprint fingerprint)
      implements FileChange {}

  /// The same content with another time or inode: nothing is done again.
  record FileTouched(FileId file, Instant modified, long inode) implements FileChange {}

  /// The same content at another path; everything known stays. The renames of one call may form
  /// chains and exchange names.
  record FileRenamed(FileId file, String path, Instant modified, long inode)
      implements FileChange {}

  /// The file is gone; the item goes with its last media file.
  record FileDeleted(FileId file) implements FileChange {}

  /// The file goes over to another item, or has another role in its own.
  record FileMoved(FileId file, MediaId to, FileRole role) implements FileChange {}

  /// A stored file and what it is to its item.
  record Member(FileId file, FileRole role) {}
}
