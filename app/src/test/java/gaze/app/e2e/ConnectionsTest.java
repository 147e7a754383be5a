package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Tools;
import gaze.testkit.sample.SampleLibrary;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whom the built program talks to, as the kernel is asked for it.
@Tag("integration")
@Timeout(400)
class ConnectionsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// An address that a system call names, and its port.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "sin6?_port=htons\\((\\d+)\\).*(?:inet_addr\\(|inet_pton\\(AF_INET6, )\"([^\"]+)\"");

  @TempDir private Path folder = Path.of("");

  @Test
  void nobodyIsCalledButWhereAPersonGetsAModel() throws Exception {
    Tools.need("strace");
    Path calls = folder.resolve("calls");
    Path data = folder.resolve("data");
    Path pictures = folder.resolve("pictures");
    SampleLibrary.draw(pictures);
    try (Publisher publisher = new Publisher(1 << 20, 0)) {
      publisher.announce(data, "loopback");
      List<Integer> untilThen;
      try (EngineProcess engine = EngineProcess.start(watched(calls, data))) {
        engine.settled(engine.addLibrary(pictures), PATIENCE);
        engine.awaitIndexed(PATIENCE);
        engine.post("/api/search", Map.of("query", "a red boat at the harbour"));
        engine.get("/api/models");
        untilThen = portsCalled(calls);

        engine.post("/api/models/loopback/download", Map.of());
        EngineProcess.await(() -> !publisher.asked().isEmpty(), PATIENCE);
      }
      // The worker calls its engine.
      assertThat(Set.copyOf(untilThen)).as("called before anybody asked").hasSize(1);
      assertThat(portsCalled(calls))
          .as("called in the end")
          .containsOnly(untilThen.getFirst(), publisher.port())
          .contains(publisher.port());
    }
  }

  private static List<String> watched(Path calls, Path data) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "strace", "--follow-forks", "--seccomp-bpf", "--quiet=all", "--output=" + calls));
    command.add("--trace=connect,sendto,sendmsg,sendmmsg");
    command.addAll(
        EngineProcess.installation().engine(List.of("--data", data.toString(), "--json")));
    return command;
  }

  /// The ports of this machine that were called, in order; any other machine fails the test.
  private static List<Integer> portsCalled(Path calls) throws IOException {
    List<Integer> ports = new ArrayList<>();
    try (Stream<String> lines = Files.lines(calls)) {
      for (Matcher call : lines.map(ADDRESS::matcher).filter(Matcher::find).toList()) {
        assertThat(InetAddress.ofLiteral(call.group(2)).isLoopbackAddress())
            .as("called %s", call.group(2))
            .isTrue();
        ports.add(Integer.parseInt(call.group(1)));
      }
    }
    return ports;
  }
}
