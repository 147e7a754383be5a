package gaze.domain;

import gaze.domain.StageState.Cancelled;
import gaze.domain.StageState.Done;
import gaze.domain.StageState.Failed;
import gaze.domain.StageState.Queued;
import gaze.domain.StageState.Running;
import gaze.domain.StageState.Skipped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Any value of a type, drawn from a generator.
final class Anything {
  static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");

  private Anything() {}

  static <E extends Enum<E>> E of(Class<E> type, RandomGenerator random) {
    E[] all = type.getEnumConstants();
    return all[random.nextInt(all.length)];
  }

  static Problem problem(RandomGenerator random) {
    return new Problem(
        of(Stage.class, random), of(ProblemKind.class, random), "The file ends at byte 12.");
  }

  static List<Problem> problems(RandomGenerator random) {
    return random.nextBoolean() ? List.of(problem(random)) : List.of();
  }

  static StageState state(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 ->
          new Queued(random.nextInt(3), instant(random), problems(random).stream().findFirst());
      case 1 -> running(random);
      case 2 -> new Done(Optional.empty(), problems(random));
      case 3 -> new Failed(1 + random.nextInt(3), problem(random));
      case 4 -> new Cancelled();
      default -> new Skipped(of(SkipReason.class, random));
    };
  }

  static Running running(RandomGenerator random) {
    return new Running(1 + random.nextInt(StageMachine.MAX_ATTEMPTS), instant(random));
  }

  static StageEvent event(RandomGenerator random) {
    return switch (random.nextInt(7)) {
      case 0 -> new StageEvent.Leased(instant(random));
      case 1 -> new StageEvent.Finished(Optional.empty(), problems(random));
      case 2 -> new StageEvent.Failed(problem(random), instant(random));
      case 3 -> new StageEvent.Passed(of(SkipReason.class, random));
      case 4 -> new StageEvent.Cancelled();
      case 5 -> new StageEvent.Requeued();
      default -> new StageEvent.Interrupted();
    };
  }

  static Map<Stage, StageState> stages(RandomGenerator random) {
    Map<Stage, StageState> stages = new EnumMap<>(Stage.class);
    Stage.of(of(MediaKind.class, random)).forEach(stage -> stages.put(stage, state(random)));
    return stages;
  }

  static GeoPoint point(RandomGenerator random) {
    return new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
  }

  private static Instant instant(RandomGenerator random) {
    return NOON.plusSeconds(random.nextInt(100_000));
  }
}
