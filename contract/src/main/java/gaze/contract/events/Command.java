package gaze.contract.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;

/// What a client of the live channel may ask.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "subscribe", value = Command.Subscribe.class),
  @JsonSubTypes.Type(name = "ping", value = Command.Ping.class)
})
public sealed interface Command {
  /// Hear these topics from now on, instead of those before.
  record Subscribe(Set<Topic> topics) implements Command {
    public Subscribe {
      topics = Set.copyOf(topics);
    }
  }

  record Ping() implements Command {}
}
