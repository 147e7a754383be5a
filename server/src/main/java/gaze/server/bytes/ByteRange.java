package gaze.server.bytes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a `Range` header asks of something so many bytes long (RFC 9110 §14). Several ranges at
/// once are allowed to be ignored, and are.
sealed interface ByteRange {
  /// All of it: nothing else was asked for, or not in a form that counts.
  record Whole() implements ByteRange {}

  /// @param last inclusive
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /// Nothing of what was asked for is there.
  record Outside() implements ByteRange {}

  Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  static ByteRange of(Optional<String> header, long length) {
    Optional<Matcher> asked = header.map(ONE::matcher).filter(Matcher::matches);
    if (asked.isEmpty()) {
      return new Whole();
    }
    String first = asked.get().group(1);
    String last = asked.get().group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), length);
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
    if (to < from) {
      return new Whole();
    }
    return from >= length ? new Outside() : new Part(from, Math.min(to, length - 1));
  }

  private static ByteRange suffix(long bytes, long length) {
    return bytes == 0 || length == 0
        ? new Outside()
        : new Part(Math.max(0, length - bytes), length - 1);
  }
}
