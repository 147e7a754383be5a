package gaze.pipeline.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/// Messages over a socket: a 4-byte big-endian length, then UTF-8 JSON. Writing is thread-safe,
/// reading is for one thread. Closing closes the socket.
final class MessageStream implements Closeable {
  /// No message is larger; a longer length means that the other side is not one of ours.
  private static final int MAX_BYTES = 64 << 20;

  private static final ObjectMapper JSON = WireJson.mapper();

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  MessageStream(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  void send(Message message) throws IOException {
    byte[] bytes = JSON.writerFor(Message.class).writeValueAsBytes(message);
    synchronized (out) {
      out.writeInt(bytes.length);
      out.write(bytes);
      out.flush();
    }
  }

  /// The next message; empty at the end of the stream.
  Optional<Message> receive() throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException e) {
      return Optional.empty();
    }
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("a message of " + length + " bytes cannot be");
    }
    return Optional.of(JSON.readValue(in.readNBytes(length), Message.class));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
