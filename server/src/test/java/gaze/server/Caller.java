package gaze.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/// Sends one request with exactly the headers that a test wants, `Host` and `Origin` included, over
/// a plain socket.
record Caller(Map<String, String> headers) {
  static final ObjectMapper JSON = new ObjectMapper();

  record Answer(int status, Map<String, String> headers, byte[] body) {
    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    String code() throws IOException {
      return json().path("code").asText();
    }
  }

  static URI home() {
    return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
  }

  static String host() {
    return home().getHost() + ":" + home().getPort();
  }

  static Caller nobody() {
    return new Caller(Map.of());
  }

  static Caller program() {
    return nobody().with("Authorization", "Bearer " + TestEngine.TOKEN);
  }

  Caller with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Caller(all);
  }

  Answer get(String path) throws IOException {
    return send("GET", path, "");
  }

  Answer post(String path, String json) throws IOException {
    return send("POST", path, json);
  }

  Answer send(String method, String path, String json) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Host", host());
    all.put("Connection", "close");
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    if (body.length > 0) {
      all.put("Content-Type", "application/json");
      all.put("Content-Length", Integer.toString(body.length));
    }
    all.putAll(headers);
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    try (Socket socket = new Socket(home().getHost(), home().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return parse(socket.getInputStream().readAllBytes());
    }
  }

  private static Answer parse(byte[] all) throws IOException {
    String text = new String(all, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer, got: " + text);
    }
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.merge(
          lines[i].substring(0, colon),
          lines[i].substring(colon + 1).strip(),
          (one, other) -> one + ", " + other);
    }
    byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
    boolean chunked = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]), headers, chunked ? joined(body) : body);
  }

  private static byte[] joined(byte[] chunks) {
    String text = new String(chunks, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int line = text.indexOf("\r\n", at);
      int size = Integer.parseInt(text.substring(at, line).strip(), 16);
      if (size == 0) {
        break;
      }
      whole.write(chunks, line + 2, size);
      at = line + 2 + size + 2;
    }
    return whole.toByteArray();
  }
}
