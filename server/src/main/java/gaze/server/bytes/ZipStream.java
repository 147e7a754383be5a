package gaze.server.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP that is sent while its files are read: nothing but the names is held. Pictures and videos
/// do not get smaller, so they are not compressed: their bytes stand in "stored" blocks of the
/// deflate format, the one form whose length need not be known before. Names are UTF-8; what is
/// larger than the format once allowed is written as Zip64. Closing it ends the archive and closes
/// the stream below.
///
/// A file that cannot be read is an answer; an exception means that nobody is listening any more.
public final class ZipStream implements AutoCloseable {
  private static final int AT_ONCE = 1 << 16;

  private final Blocks zip;
  private final UniqueNames names = new UniqueNames();
  private final byte[] piece = new byte[AT_ONCE];

  public ZipStream(OutputStream out) {
    zip = new Blocks(out);
  }

  /// Adds a file under this name, or one like it that is free.
  ///
  /// @return why it is not in the archive, or only in part
  public Optional<String> add(String name, Path file) throws IOException {
    InputStream in;
    FileTime modified;
    try {
      modified = Files.getLastModifiedTime(file);
      in = Files.newInputStream(file);
    } catch (IOException e) {
      return Optional.of(reason(e));
    }
    try (in) {
      return write(name, Optional.of(modified), in);
    }
  }

  public void add(String name, String text) throws IOException {
    write(name, Optional.empty(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<String> write(String name, Optional<FileTime> modified, InputStream in)
      throws IOException {
    ZipEntry entry = new ZipEntry(names.of(name));
    modified.ifPresent(entry::setLastModifiedTime);
    zip.putNextEntry(entry);
    Optional<String> trouble = copy(in);
    zip.closeEntry();
    return trouble;
  }

  private Optional<String> copy(InputStream in) throws IOException {
    while (true) {
      int read;
      try {
        read = in.read(piece);
      } catch (IOException e) {
        return Optional.of("could be read only in part");
      }
      if (read < 0) {
        return Optional.empty();
      }
      zip.write(piece, 0, read);
    }
  }

  private static String reason(IOException problem) {
    return problem instanceof NoSuchFileException ? "is not there any more" : "cannot be read";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Blocks extends ZipOutputStream {
    Blocks(OutputStream out) {
      super(out, StandardCharsets.UTF_8);
      setLevel(Deflater.NO_COMPRESSION);
      // A stored block is as long as what there is room for; the room is 512 bytes otherwise.
      buf = new byte[AT_ONCE];
    }
  }
}
