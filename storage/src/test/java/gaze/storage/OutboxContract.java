package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.storage.Outbox.Change;
import gaze.storage.Outbox.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every outbox does.
public abstract class OutboxContract extends PortContract {
  private Outbox outbox() {
    return storage.outbox();
  }

  @Test
  void anEmptyOutboxHasNoNewestEntry() {
    assertThat(outbox().newest()).isZero();
    assertThat(outbox().after(0, 10)).isEmpty();
  }

  @Test
  void entriesComeInOrderAfterAnId() {
    MediaId first = photo("a.jpg");
    MediaId second = photo("b.jpg");
    apply(new FileChange.FileDeleted(item(first).main().id()));

    List<Entry> all = outbox().after(0, 10);
    assertThat(all).map(Entry::media).containsExactly(first, second, first);
    assertThat(all)
        .map(Entry::change)
        .containsExactly(Change.CREATED, Change.CREATED, Change.DELETED);
    assertThat(all)
        .allSatisfy(
            entry -> {
              assertThat(entry.owner()).isEqualTo(OwnerId.LOCAL);
              assertThat(entry.library()).isEqualTo(library.id());
              assertThat(entry.at()).isEqualTo(now);
            });
    assertThat(outbox().after(all.getFirst().id(), 1)).containsExactly(all.get(1));
    assertThat(outbox().newest()).isEqualTo(all.getLast().id());
  }

  @Test
  void forgottenEntriesLeaveTheNewestIdAsItIs() {
    photo("a.jpg");
    photo("b.jpg");
    long newest = outbox().newest();

    outbox().deleteUpTo(newest);

    assertThat(outbox().newest()).isEqualTo(newest);
    assertThat(outbox().after(newest, 10)).isEmpty();
    photo("c.jpg");
    assertThat(outbox().newest()).isGreaterThan(newest);
  }

  @Test
  void whoListensIsCalledAfterEachChangeUntilItCloses() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AutoCloseable listening = outbox().onChange(calls::incrementAndGet);
    photo("a.jpg");
    assertThat(calls).hasValue(1);

    storage.settings().put("theme", "\"dark\"");
    assertThat(calls).as("a write that changes no item").hasValue(1);

    listening.close();
    photo("b.jpg");
    assertThat(calls).hasValue(1);
  }
}
