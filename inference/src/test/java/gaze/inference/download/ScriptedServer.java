package gaze.inference.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web server on this computer that answers as a test says, down to the last byte: also what no
/// decent server would.
public final class ScriptedServer implements AutoCloseable {
  /// What was asked.
  ///
  /// @param headers by lower-case name
  public record Request(String path, Map<String, String> headers) {
    /// Where the body shall begin.
    public long from() {
      return Optional.ofNullable(headers.get("range"))
          .map(range -> Long.parseLong(range.replace("bytes=", "").replace("-", "")))
          .orElse(0L);
    }
  }

  /// Writes one answer; the line is cut afterwards.
  @FunctionalInterface
  public interface Script {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Script script;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  public ScriptedServer(Script script) throws IOException {
    this.script = script;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  public List<Request> requests() {
    return requests;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        open.add(caller);
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      Request request = read(caller);
      requests.add(request);
      OutputStream out = caller.getOutputStream();
      script.answer(request, out);
      out.flush();
      caller.shutdownOutput();
    } catch (IOException | InterruptedException _) {
      // The caller has gone, or the test is over.
    }
  }

  private static Request read(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
    String path = Optional.ofNullable(in.readLine()).orElse("").split(" ")[1];
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Request(path, headers);
  }

  /// Writes the head of an answer.
  public static void head(OutputStream out, String status, String... headers) throws IOException {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /// Answers as a decent server does: whole, or from where it was asked.
  public static void decently(Request request, OutputStream out, byte[] file) throws IOException {
    int from = (int) request.from();
    if (from == 0) {
      head(out, "200 OK", "Content-Length: " + file.length);
    } else {
      head(
          out,
          "206 Partial Content",
          "Content-Length: " + (file.length - from),
          "Content-Range: bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
    }
    out.write(file, from, file.length - from);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket caller : open) {
      caller.close();
    }
  }
}
