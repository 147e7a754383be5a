package gaze.inference.speech;

/// In which language somebody is expected to speak.
public sealed interface Language {
  /// The recogniser finds out.
  record Detected() implements Language {}

  /// @param tag a BCP 47 tag
  record Chosen(String tag) implements Language {}
}
