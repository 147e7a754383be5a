package gaze.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.contract.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ListenerTest {
  private final List<String> sent = new ArrayList<>();
  private CompletableFuture<Void> way = CompletableFuture.completedFuture(null);
  private final Listener listener =
      new Listener(
          text -> {
            sent.add(text);
            return way;
          },
          missed -> "{\"lagged\":" + missed + "}");

  @Test
  void hearsNothingBeforeItSubscribes() {
    listener.hear(Topic.JOBS, "{\"a\":1}");
    assertThat(sent).isEmpty();
  }

  @Test
  void hearsItsTopicsInOrderAndNumbered() {
    listener.subscribe(Set.of(Topic.JOBS, Topic.SCANS));
    listener.hear(Topic.JOBS, "{\"a\":1}");
    listener.hear(Topic.MEDIA, "{\"b\":1}");
    listener.hear(Topic.SCANS, "{\"c\":1}");
    assertThat(sent).containsExactly("{\"seq\":1,\"a\":1}", "{\"seq\":2,\"c\":1}");
  }

  @Test
  void theStarIsEveryTopic() {
    listener.subscribe(Set.of(Topic.ALL));
    listener.hear(Topic.MEDIA, "{\"b\":1}");
    assertThat(sent).hasSize(1);
  }

  @Test
  void whatIsForEverybodyNeedsNoSubscription() {
    listener.hear(Topic.ALL, "{\"beat\":1}");
    assertThat(sent).hasSize(1);
  }

  @Test
  void aNewSubscriptionReplacesTheOld() {
    listener.subscribe(Set.of(Topic.JOBS));
    listener.subscribe(Set.of(Topic.MEDIA));
    listener.hear(Topic.JOBS, "{\"a\":1}");
    assertThat(sent).isEmpty();
  }

  @Test
  void oneMessageIsUnderWayAtATime() {
    way = new CompletableFuture<>();
    listener.hear(Topic.ALL, "{\"a\":1}");
    listener.hear(Topic.ALL, "{\"b\":1}");
    assertThat(sent).hasSize(1);
    CompletableFuture<Void> first = way;
    way = CompletableFuture.completedFuture(null);
    first.complete(null);
    assertThat(sent).containsExactly("{\"seq\":1,\"a\":1}", "{\"seq\":2,\"b\":1}");
  }

  @Test
  void whoIsTooSlowIsToldHowMuchWasMissed() {
    way = new CompletableFuture<>();
    listener.hear(Topic.ALL, "{\"under way\":1}");
    for (int i = 0; i <= Listener.MOST_WAITING; i++) {
      listener.hear(Topic.ALL, "{\"i\":" + i + "}");
    }
    CompletableFuture<Void> first = way;
    way = CompletableFuture.completedFuture(null);
    first.complete(null);
    assertThat(sent)
        .containsExactly(
            "{\"seq\":1,\"under way\":1}",
            "{\"seq\":2,\"lagged\":" + Listener.MOST_WAITING + "}",
            "{\"seq\":3,\"i\":" + Listener.MOST_WAITING + "}");
  }

  @Test
  void aBrokenConnectionIsSentNothingMore() {
    way = CompletableFuture.failedFuture(new IllegalStateException("gone"));
    listener.hear(Topic.ALL, "{\"a\":1}");
    listener.hear(Topic.ALL, "{\"b\":1}");
    assertThat(sent).hasSize(1);
  }
}
