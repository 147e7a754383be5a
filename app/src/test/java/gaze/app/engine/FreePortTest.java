package gaze.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FreePortTest {
  private static final Path DATA = Path.of("/home/somebody/library");

  @Test
  void anEngineComesBackToItsAddress() throws IOException {
    assertThat(FreePort.choose(OptionalInt.empty(), DATA))
        .isEqualTo(FreePort.choose(OptionalInt.empty(), DATA))
        .isBetween(48100, 48199);
  }

  @Test
  void aTakenPortIsPassedOver() throws IOException {
    int favourite = FreePort.choose(OptionalInt.empty(), DATA);
    try (ServerSocket taken = new ServerSocket(favourite, 1, InetAddress.getLoopbackAddress())) {
      assertThat(FreePort.choose(OptionalInt.empty(), DATA))
          .isNotEqualTo(taken.getLocalPort())
          .isBetween(48100, 48199);
    }
  }

  @Test
  void aTakenPortThatWasAskedForIsRefused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> FreePort.choose(OptionalInt.of(taken.getLocalPort()), DATA))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is taken");
    }
  }
}
