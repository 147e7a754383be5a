package gaze.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gaze.contract.events.Event;
import gaze.contract.events.Topic;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Tells what happens to everybody who listens. Thread-safe; telling never blocks: who cannot keep
/// up misses events, and is told so.
@Singleton
public final class LiveChannel {
  private final ObjectMapper json;
  private final InstantSource clock;
  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
  private volatile Optional<Event> before = Optional.empty();

  @Inject
  public LiveChannel(ObjectMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  public void tell(Event event) {
    if (listeners.isEmpty()) {
      return;
    }
    String text = text(event);
    listeners.values().forEach(listener -> listener.hear(event.topic(), text));
  }

  /// Tells what happened before anybody could listen: each listener hears it when it begins to
  /// listen to the topic.
  public synchronized void tellFromNowOn(Event event) {
    before = Optional.of(event);
    tell(event);
  }

  /// @param send sends one message; done when the next may follow
  void join(String id, Function<String, CompletionStage<Void>> send) {
    listeners.put(
        id, new Listener(send, missed -> text(new Event.Lagged(clock.instant(), missed))));
  }

  void leave(String id) {
    listeners.remove(id);
  }

  synchronized void subscribe(String id, Set<Topic> topics) {
    Listener listener = listeners.get(id);
    if (listener != null) {
      Set<Topic> added = listener.subscribe(topics);
      before
          .filter(event -> added.contains(event.topic()))
          .ifPresent(event -> listener.hear(event.topic(), text(event)));
    }
  }

  /// Tells one listener alone, whatever it subscribed to.
  void answer(String id, Event event) {
    Listener listener = listeners.get(id);
    if (listener != null) {
      listener.hear(Topic.ALL, text(event));
    }
  }

  void heartbeat() {
    tell(new Event.Heartbeat(clock.instant()));
  }

  int listeners() {
    return listeners.size();
  }

  private String text(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + event, e);
    }
  }
}
