package gaze.app.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Publishes one file on this computer, slowly, and answers Range; writes manifests of a model made
/// of it.
final class Publisher implements AutoCloseable {
  private static final int PIECE = 64 << 10;

  private final byte[] file;
  private final long pause;
  private final HttpServer server;
  private final List<Long> asked = new CopyOnWriteArrayList<>();

  /// @param pause milliseconds between two pieces of 64 KiB
  Publisher(int bytes, long pause) throws IOException {
    this.file = new byte[bytes];
    this.pause = pause;
    new Random(bytes).nextBytes(file);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int from =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
              .map(range -> Integer.parseInt(range.replaceAll("\\D", "")))
              .orElse(0);
      asked.add((long) from);
      if (from > 0) {
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
      }
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
      for (int at = from; at < file.length; at += PIECE) {
        exchange.getResponseBody().write(file, at, Math.min(PIECE, file.length - at));
        exchange.getResponseBody().flush();
        TimeUnit.MILLISECONDS.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  byte[] file() {
    return file;
  }

  /// Where each request wanted the file to begin.
  List<Long> asked() {
    return asked;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// Lays a manifest of one's own into a data directory, of a role whose models are not tried out.
  void announce(Path data, String name) throws Exception {
    Path folder = Files.createDirectories(data.resolve("models/own").resolve(name));
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"schema": 1, "models": [{
          "name": "%s", "role": "segmentation", "family": "sam2", "version": "1",
          "title": "Loopback", "purpose": "For the test.",
          "licence": {"spdx": "MIT", "name": "MIT", "url": "https://example.org", "commercial": true},
          "files": [{"part": "model", "url": "http://127.0.0.1:%d/model.onnx", "bytes": %d, "sha256": "%s"}]
        }]}
        """
            .formatted(name, port(), file.length, sha256));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
