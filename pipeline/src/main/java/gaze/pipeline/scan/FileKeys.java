package gaze.pipeline.scan;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;

/// Takes the numbers out of Unix file keys. Java offers them as `(dev=fd01,ino=1234)` and through
/// no accessor; asking for the attribute `unix:ino` costs a second call for every file.
final class FileKeys {
  private FileKeys() {}

  /// 0 where the file system has no inodes.
  static long inode(BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    if (key == null) {
      return 0;
    }
    String text = key.toString();
    int from = text.lastIndexOf('=') + 1;
    return from > 0 && text.endsWith(")")
        ? Long.parseUnsignedLong(text, from, text.length() - 1, 10)
        : 0;
  }

  /// Empty where the file system names no devices.
  static OptionalLong device(BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    String text = key == null ? "" : key.toString();
    int comma = text.indexOf(',');
    return text.startsWith("(dev=") && comma > 0
        ? OptionalLong.of(Long.parseUnsignedLong(text, 5, comma, 16))
        : OptionalLong.empty();
  }
}
