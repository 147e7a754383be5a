package gaze.media.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Tells what a file is from its bytes, whatever its name says. Reads a few kilobytes; a TIFF's
/// directories are followed to tell a raw picture from a developed one.
public final class ContentSniffer {
  /// Enough for three packets of a transport stream, an Ogg stream's headers, an EBML header.
  private static final int HEAD = 4096;

  private ContentSniffer() {}

  /// Empty where nothing is recognised, an empty file included.
  public static Optional<Format> sniff(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return sniff(channel);
    }
  }

  /// As [#sniff(Path)]; leaves the channel open, at an unspecified position.
  public static Optional<Format> sniff(SeekableByteChannel channel) throws IOException {
    Head head = new Head(read(channel, 0, HEAD));
    if (TiffSignature.matches(head)) {
      return Optional.of(TiffSignature.format(head, channel));
    }
    return Signatures.match(head).or(() -> TextSignatures.match(head));
  }

  /// Up to `length` bytes from `position`; fewer at the file's end.
  static byte[] read(SeekableByteChannel channel, long position, int length) throws IOException {
    channel.position(position);
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // A channel may give less than is asked for.
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }
}
