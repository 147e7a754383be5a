package gaze.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParentWatchTest {
  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void threeMissesInARowEndTheEngineOnce() {
    look(true, false, false);
    assertThat(ends).hasValue(0);

    look(false, false, false, false, false);
    assertThat(ends).hasValue(1);
  }

  @Test
  void aParentThatIsSeenAgainForgivesWhatWasMissed() {
    look(false, false, true, false, false);

    assertThat(ends).hasValue(0);
  }

  @Test
  void aProcessThatIsThereRuns() {
    assertThat(ParentWatch.runs(ProcessHandle.current().pid())).isTrue();
    assertThat(ParentWatch.runs(Long.MAX_VALUE)).isFalse();
  }

  private void look(Boolean... seen) {
    Iterator<Boolean> answers = List.of(seen).iterator();
    try (ParentWatch watch = new ParentWatch(1, _ -> answers.next(), ends::incrementAndGet)) {
      while (answers.hasNext()) {
        watch.look();
      }
    }
  }
}
