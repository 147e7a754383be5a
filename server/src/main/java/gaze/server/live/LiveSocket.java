package gaze.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.contract.events.Command;
import gaze.contract.events.Event;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The WebSocket of the live channel. Who connects was let in by the gatekeeper.
@WebSocket(path = "/api/ws")
public class LiveSocket {
  private final LiveChannel channel;
  private final ObjectMapper json;
  private final InstantSource clock;

  @Inject
  LiveSocket(LiveChannel channel, ObjectMapper json, InstantSource clock) {
    this.channel = channel;
    this.json = json;
    this.clock = clock;
  }

  @OnOpen
  @NonBlocking
  void open(WebSocketConnection connection) {
    channel.join(connection.id(), text -> send(connection, text));
  }

  private static CompletionStage<Void> send(WebSocketConnection connection, String text) {
    return connection.sendText(text).subscribeAsCompletionStage();
  }

  @OnTextMessage
  @NonBlocking
  void message(String text, WebSocketConnection connection) {
    try {
      switch (json.readValue(text, Command.class)) {
        case Command.Subscribe(var topics) -> channel.subscribe(connection.id(), topics);
        case Command.Ping _ -> channel.answer(connection.id(), new Event.Pong(clock.instant()));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      channel.answer(
          connection.id(),
          new Event.Error(
              clock.instant(),
              "invalid_command",
              "This is not a command that the live channel knows.",
              Optional.empty(),
              Optional.empty()));
    }
  }

  @OnClose
  @NonBlocking
  void close(WebSocketConnection connection) {
    channel.leave(connection.id());
  }

  @OnError
  @NonBlocking
  void error(Throwable failure, WebSocketConnection connection) {
    channel.leave(connection.id());
  }
}
