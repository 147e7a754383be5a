package gaze.inference.download;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The disk that a file goes to.
public interface Disk {
  /// Bytes that may still be written there.
  long usable(Path folder) throws IOException;

  /// For writing anywhere in the file; makes it where it is not.
  SeekableByteChannel open(Path file) throws IOException;

  Disk REAL =
      new Disk() {
        @Override
        public long usable(Path folder) throws IOException {
          return Files.getFileStore(folder).getUsableSpace();
        }

        @Override
        public SeekableByteChannel open(Path file) throws IOException {
          return Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
      };
}
