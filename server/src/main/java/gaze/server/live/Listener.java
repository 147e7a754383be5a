package gaze.server.live;

import gaze.contract.events.Topic;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongFunction;

/// One connection's end of the channel: what it wants to hear, and what waits to be sent, one
/// message under way at a time. When too much waits it is all dropped, and the first message after
/// that says how much was missed. Thread-safe.
final class Listener {
  /// About a minute of a busy scan.
  static final int MOST_WAITING = 1000;

  private final Function<String, CompletionStage<Void>> send;
  private final LongFunction<String> lagged;
  private final ArrayDeque<String> waiting = new ArrayDeque<>();
  private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
  private long sequence;
  private long missed;
  private boolean sending;

  Listener(Function<String, CompletionStage<Void>> send, LongFunction<String> lagged) {
    this.send = send;
    this.lagged = lagged;
  }

  /// @return the topics that it has not heard until now
  synchronized Set<Topic> subscribe(Set<Topic> wanted) {
    Set<Topic> all = EnumSet.noneOf(Topic.class);
    all.addAll(wanted.contains(Topic.ALL) ? EnumSet.allOf(Topic.class) : wanted);
    Set<Topic> added = EnumSet.copyOf(all);
    added.removeAll(topics);
    topics.clear();
    topics.addAll(all);
    return added;
  }

  /// @param text the event without its number
  void hear(Topic topic, String text) {
    if (accept(topic, text)) {
      sendNext();
    }
  }

  /// Whether sending has to begin.
  private synchronized boolean accept(Topic topic, String text) {
    if (topic != Topic.ALL && !topics.contains(topic)) {
      return false;
    }
    if (waiting.size() >= MOST_WAITING) {
      missed += waiting.size();
      waiting.clear();
    }
    waiting.add(text);
    if (sending) {
      return false;
    }
    sending = true;
    return true;
  }

  private void sendNext() {
    String next = next();
    if (!next.isEmpty()) {
      send.apply(next).whenComplete((_, failure) -> sent(failure == null));
    }
  }

  private void sent(boolean well) {
    if (well) {
      sendNext();
    }
    // Else the connection is going down: its close takes this listener off the channel.
  }

  /// The next message with its number; empty when there is none, and sending ends.
  private synchronized String next() {
    if (waiting.isEmpty()) {
      sending = false;
      return "";
    }
    String text = missed > 0 ? lagged.apply(missed) : waiting.removeFirst();
    missed = 0;
    sequence++;
    return "{\"seq\":" + sequence + "," + text.substring(1);
  }
}
