package gaze.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// Sends one request with exactly the headers that a test wants, `Host` and `Origin` included, over
/// a plain socket.
record Caller(Map<String, String> headers) {
  static final ObjectMapper JSON = new ObjectMapper();

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
      Answer answer = Answer.read(socket.getInputStream(), method.equals("HEAD"));
      if (promised(method, path, answer)) {
        ContractCheck.hold(method, path, headers, json, answer);
      }
      return answer;
    }
  }

  /// Whether the contract says anything of this: what is no operation of it, and what is refused
  /// before any operation is reached, is not in it.
  private static boolean promised(String method, String path, Answer answer) {
    return path.startsWith("/api/")
        && !path.startsWith("/api/ws")
        && List.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method)
        && answer.status() != 405
        && !(answer.status() == 404 && answer.text().contains("nothing at this address"))
        && !(answer.status() == 401 || answer.status() == 403);
  }
}
