package gaze.domain;

/// Whether a library can be looked at.
public sealed interface LibraryPresence {
  record Online() implements LibraryPresence {}

  /// Its root is away, such as an unmounted drive; its items are kept.
  record Offline() implements LibraryPresence {}

  /// The scan itself cannot go on.
  record Unscannable(Problem problem) implements LibraryPresence {}
}
