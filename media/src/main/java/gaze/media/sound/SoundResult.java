package gaze.media.sound;

import gaze.media.pixels.Flaw;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What came of a video's sound.
public sealed interface SoundResult {
  /// @param file of samples as [Pcm] has them
  /// @param length of the sound, silence at its beginning included
  /// @param note why a part is missing
  record Written(Path file, Duration length, Optional<Flaw> note) implements SoundResult {}

  /// Nothing is in the file's place.
  record Failed(Flaw flaw) implements SoundResult {}

  /// The video has no sound.
  record Absent() implements SoundResult {}

  /// Nobody asked for it.
  record Unwanted() implements SoundResult {}
}
