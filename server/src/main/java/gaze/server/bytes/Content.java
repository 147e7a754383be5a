package gaze.server.bytes;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jboss.resteasy.reactive.PathPart;

/// Bytes that can be sent, whole or in part.
public sealed interface Content {
  String mime();

  /// Quoted, strong: equal only for equal bytes.
  String etag();

  long length();

  /// What the HTTP layer writes for these bytes.
  Object entity(long first, long length);

  /// Bytes in memory.
  record Held(byte[] bytes, String mime, String etag) implements Content {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public Object entity(long first, long length) {
      return Buffer.buffer(Arrays.copyOfRange(bytes, (int) first, (int) (first + length)));
    }
  }

  /// A stretch of a file, sent without passing through the heap.
  ///
  /// @param offset where the content begins in the file
  record Stored(Path file, long offset, long length, String mime, String etag) implements Content {
    @Override
    public Object entity(long first, long length) {
      return new PathPart(file, offset + first, length);
    }
  }
}
