package gaze.pipeline.worker;

/// What engine and worker say to each other; one JSON object each (see [MessageStream]).
sealed interface Message {
  /// The worker's first word, with the secret that it was started with.
  record Hello(String secret, long pid) implements Message {}

  record Run(long id, Task task) implements Message {}

  record Cancel(long id) implements Message {}

  /// How many background tasks may run at once from now on.
  record Throttle(int parallel) implements Message {}

  record Progressed(long id, double fraction) implements Message {}

  record Answered(long id, Reply reply) implements Message {}
}
