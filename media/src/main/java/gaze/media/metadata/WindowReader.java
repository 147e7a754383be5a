package gaze.media.metadata;

import com.drew.lang.RandomAccessReader;
import gaze.media.container.Window;
import java.io.EOFException;
import java.io.IOException;

/// Lets metadata-extractor read a window of a file. Its offsets are `int`, so it sees at most the
/// first two gigabytes.
final class WindowReader extends RandomAccessReader {
  /// No value of a tag that matters is longer; a file that says so is not obeyed.
  private static final int LONGEST_VALUE = 8 * 1024 * 1024;

  private final Window window;

  WindowReader(Window window) {
    this.window = window;
  }

  @Override
  public int toUnshiftedOffset(int localOffset) {
    return localOffset;
  }

  @Override
  public byte getByte(int index) throws IOException {
    return (byte) window.u8(index);
  }

  @Override
  public byte[] getBytes(int index, int count) throws IOException {
    if (count > LONGEST_VALUE) {
      throw new IOException("a value of " + count + " bytes is refused");
    }
    validateIndex(index, count);
    return window.bytes(index, count);
  }

  @Override
  protected void validateIndex(int index, int bytesRequested) throws IOException {
    if (!isValidIndex(index, bytesRequested)) {
      throw new EOFException("need " + bytesRequested + " bytes at " + index);
    }
  }

  @Override
  protected boolean isValidIndex(int index, int bytesRequested) {
    return window.holds(index, bytesRequested);
  }

  @Override
  public long getLength() {
    return Math.min(window.length(), Integer.MAX_VALUE);
  }
}
