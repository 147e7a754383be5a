package gaze.storage.disk;

import gaze.domain.Blob;
import gaze.domain.BlobKey;
import gaze.storage.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Blobs as files of a folder: `aa/bb/<key>`, where `aabb` are the last four hex digits of the key,
/// which are random where the first are the time. A blob is written under a temporary name
/// (`<key>.part`), flushed to the disk, renamed, and its folder flushed; so a file with a key for a
/// name is whole.
///
/// Thread-safe, also among processes.
public final class DiskBlobs implements Blobs {
  private static final System.Logger LOG = System.getLogger(DiskBlobs.class.getName());
  private static final String UNFINISHED = ".part";
  private static final int DIGITS_PER_FOLDER = 2;
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Path folder;

  private DiskBlobs(Path folder) {
    this.folder = folder;
  }

  /// @param folder is made where it is missing
  public static DiskBlobs in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new DiskBlobs(folder);
  }

  @Override
  public Blob put(byte[] content, String mime) throws IOException {
    BlobKey key = BlobKey.random();
    Spot spot = spot(key);
    try {
      makeFolder(spot);
      write(spot.unfinished(), content);
      Files.move(spot.unfinished(), spot.file(), StandardCopyOption.ATOMIC_MOVE);
      flush(spot.inner());
    } catch (IOException e) {
      discard(spot.unfinished(), e);
      discard(spot.file(), e);
      throw e;
    }
    return new Blob(key, mime, content.length);
  }

  /// A new folder is flushed into those above it, so that it outlives a power cut.
  private void makeFolder(Spot spot) throws IOException {
    if (!Files.isDirectory(spot.inner())) {
      Files.createDirectories(spot.inner());
      flush(spot.outer());
      flush(folder);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /// Windows cannot open a folder, and its file system keeps renames in order by itself.
  private static void flush(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (FileSystemException e) {
      if (!System.getProperty("os.name").startsWith("Windows")) {
        throw e;
      }
    }
  }

  private static void discard(Path file, IOException cause) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /// Where a blob lies: `outer/inner/file`.
  private record Spot(Path outer, Path inner, Path file) {
    Path unfinished() {
      return inner.resolve(file.getFileName() + UNFINISHED);
    }
  }

  private Spot spot(BlobKey key) {
    String name = key.toString();
    int end = name.length();
    int middle = end - DIGITS_PER_FOLDER;
    Path outer = folder.resolve(name.substring(middle - DIGITS_PER_FOLDER, middle));
    Path inner = outer.resolve(name.substring(middle, end));
    return new Spot(outer, inner, inner.resolve(name));
  }

  private Path file(BlobKey key) {
    return spot(key).file();
  }

  @Override
  public InputStream open(BlobKey key) throws IOException {
    return Files.newInputStream(file(key));
  }

  @Override
  public boolean exists(BlobKey key) {
    return Files.isRegularFile(file(key));
  }

  @Override
  public List<BlobKey> delete(Collection<BlobKey> keys) {
    List<BlobKey> gone = new ArrayList<>();
    for (BlobKey key : keys) {
      try {
        Files.deleteIfExists(file(key));
        gone.add(key);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a blob cannot be deleted: {0}", e.toString());
      }
    }
    return gone;
  }

  @Override
  public long forEach(Instant before, Consumer<BlobKey> action) throws IOException {
    FileTime limit = FileTime.from(before);
    long unfinished = 0;
    for (Path outer : list(folder)) {
      for (Path inner : list(outer)) {
        for (Path file : list(inner)) {
          unfinished += visit(file, limit, action) ? 0 : 1;
        }
      }
    }
    return unfinished;
  }

  /// False where the file was unfinished, and is deleted.
  private static boolean visit(Path file, FileTime limit, Consumer<BlobKey> action)
      throws IOException {
    try {
      if (Files.getLastModifiedTime(file).compareTo(limit) >= 0) {
        return true;
      }
      String name = file.getFileName().toString();
      if (name.endsWith(UNFINISHED)) {
        return !Files.deleteIfExists(file);
      }
      if (KEY.matcher(name).matches()) {
        action.accept(BlobKey.parse(name));
      }
      return true;
    } catch (NoSuchFileException _) {
      return true;
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      entries.forEach(found::add);
    } catch (NotDirectoryException | NoSuchFileException _) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }
}
