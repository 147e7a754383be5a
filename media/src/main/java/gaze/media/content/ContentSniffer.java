package gaze.media.content;

import gaze.media.container.Window;
import java.io.IOException;
import java.nio.channels.FileChannel;
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

  /// As [#sniff(Path)]; leaves the channel open.
  public static Optional<Format> sniff(FileChannel channel) throws IOException {
    Window window = Window.on(channel);
    Head head = new Head(window.bytes(0, (int) Math.min(HEAD, window.length())));
    if (TiffSignature.matches(head)) {
      return Optional.of(TiffSignature.format(head, window));
    }
    return Signatures.match(head).or(() -> TextSignatures.match(head));
  }
}
