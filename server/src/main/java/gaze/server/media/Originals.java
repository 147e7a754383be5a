package gaze.server.media;

import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaItem;
import gaze.server.EngineParts;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.bytes.Content;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A person's own files, to be sent as they are. Nothing outside the root of its library is ever
/// opened, wherever a symbolic link may lead.
final class Originals {
  private final EngineParts parts;

  Originals(EngineParts parts) {
    this.parts = parts;
  }

  /// The file itself, symbolic links resolved.
  Path locate(MediaItem item, MediaFile file) {
    Library library = parts.library(item.library());
    if (!Files.isDirectory(library.root())) {
      throw Refusal.of(
          RefusalCode.LIBRARY_OFFLINE, "The folder of " + library.name() + " is away just now.");
    }
    try {
      Path real = library.root().resolve(file.path()).toRealPath();
      if (real.startsWith(library.root().toRealPath()) && Files.isRegularFile(real)) {
        return real;
      }
    } catch (AccessDeniedException e) {
      throw Refusal.of(RefusalCode.FILE_MISSING, file.name() + " may not be read.");
    } catch (IOException e) {
      // Falls through: a file that cannot be found is missing, whatever the reason.
    }
    throw Refusal.of(RefusalCode.FILE_MISSING, file.name() + " is not there any more.");
  }

  Content.Stored whole(MediaItem item, MediaFile file) {
    Path real = locate(item, file);
    BasicFileAttributes attributes = attributes(real);
    return new Content.Stored(real, 0, attributes.size(), file.mime(), etag(attributes, "0"));
  }

  /// A stretch of the file, if all of it is there.
  Content.Stored part(MediaItem item, MediaFile file, long offset, long bytes, String mime) {
    Path real = locate(item, file);
    BasicFileAttributes attributes = attributes(real);
    if (offset + bytes > attributes.size()) {
      throw Refusal.of(RefusalCode.NO_MOTION, file.name() + " has changed; it is looked at again.");
    }
    return new Content.Stored(
        real, offset, bytes, mime, etag(attributes, Long.toHexString(offset)));
  }

  Content.Stored derived(Path file, String mime) {
    BasicFileAttributes attributes = attributes(file);
    return new Content.Stored(file, 0, attributes.size(), mime, etag(attributes, "full"));
  }

  private static BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw Refusal.of(RefusalCode.FILE_MISSING, file.getFileName() + " is not there any more.");
    }
  }

  private static String etag(BasicFileAttributes attributes, String what) {
    Instant modified = attributes.lastModifiedTime().toInstant();
    return "\"%x-%x.%x-%s\""
        .formatted(attributes.size(), modified.getEpochSecond(), modified.getNano(), what);
  }
}
