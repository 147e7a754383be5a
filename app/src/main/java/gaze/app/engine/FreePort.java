package gaze.app.engine;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.OptionalInt;

/// Chooses the port: the one that was asked for, else a free one of 48100–48199. Each data
/// directory has a favourite among them, so that its address stays the same and engines that start
/// at the same moment do not want the same port.
final class FreePort {
  private static final int FIRST = 48100;
  private static final int LAST = 48199;
  private static final int COUNT = LAST - FIRST + 1;

  private FreePort() {}

  static int choose(OptionalInt asked, Path data) throws IOException {
    if (asked.isPresent()) {
      if (!free(asked.getAsInt())) {
        throw new IOException(
            "Port %d is taken; choose another with --port.".formatted(asked.getAsInt()));
      }
      return asked.getAsInt();
    }
    int favourite = Math.floorMod(data.toString().hashCode(), COUNT);
    for (int i = 0; i < COUNT; i++) {
      int port = FIRST + (favourite + i) % COUNT;
      if (free(port)) {
        return port;
      }
    }
    throw new IOException("All ports from %d to %d are taken.".formatted(FIRST, LAST));
  }

  private static boolean free(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    }
  }
}
