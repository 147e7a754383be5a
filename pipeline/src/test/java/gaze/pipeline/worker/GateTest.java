package gaze.pipeline.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class GateTest {
  @Test
  void letsInInTheOrderOfTheirTickets() throws Exception {
    Gate gate = new Gate(1);
    List<Long> order = new CopyOnWriteArrayList<>();
    CountDownLatch done = new CountDownLatch(3);
    long[] tickets = {gate.ticket(), gate.ticket(), gate.ticket()};
    for (int i = 2; i >= 0; i--) {
      long ticket = tickets[i];
      Thread.startVirtualThread(
          () -> {
            try {
              gate.enter(ticket);
              order.add(ticket);
              gate.leave(ticket);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            done.countDown();
          });
    }

    done.await();

    assertThat(order).containsExactly(0L, 1L, 2L);
  }

  @Test
  void anUrgentOneNeedsNoPlace() throws Exception {
    Gate gate = new Gate(1);
    gate.enter(gate.ticket());

    gate.enter(Gate.URGENT);
    gate.leave(Gate.URGENT);
  }

  @Test
  void aWiderGateLetsThoseWhoWaitIn() throws Exception {
    Gate gate = new Gate(1);
    gate.enter(gate.ticket());
    long second = gate.ticket();
    CountDownLatch entered = new CountDownLatch(1);
    Thread.startVirtualThread(
        () -> {
          try {
            gate.enter(second);
            entered.countDown();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(entered.getCount()).isEqualTo(1);

    gate.width(2);

    entered.await();
  }
}
