package gaze.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.pipeline.jobs.WorkMode;
import gaze.pipeline.jobs.WorkStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WorkerHealthsTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void tells_what_a_process_holds_in_memory() {
    assertThat(WorkerHealths.memory(ProcessHandle.current().pid()))
        .hasValueSatisfying(
            bytes -> assertThat(bytes).isGreaterThan(Runtime.getRuntime().totalMemory() / 20));
  }

  @Test
  void tells_nothing_of_a_process_that_has_ended() {
    assertThat(WorkerHealths.memory(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void tells_of_a_worker_that_died_and_was_not_needed_since() {
    var status =
        new WorkStatus(WorkMode.FULL, Optional.empty(), List.of(), OptionalLong.empty(), 3);
    var health = WorkerHealths.of(status);
    assertThat(health.running()).isFalse();
    assertThat(health.deaths()).isEqualTo(3);
    assertThat(health.memoryBytes()).isEmpty();
  }
}
