package gaze.media.pass;

import gaze.media.video.FrameSink;
import java.nio.file.Path;

/// Where what is made of a video goes; what goes nowhere is not decoded.
public record Sinks(Pictures pictures, Sound sound) {
  /// Where frames go.
  public sealed interface Pictures {
    /// Each frame is given away once. Regular frames come in order of time and so do those that
    /// show scenes, but these come later, when their scene is certain.
    record Into(FrameSink sink) implements Pictures {}

    record Nowhere() implements Pictures {}
  }

  /// Where sound goes.
  public sealed interface Sound {
    /// @param file that is made or replaced; nothing is in its place where there is no sound
    record Into(Path file) implements Sound {}

    record Nowhere() implements Sound {}
  }

  public static Sinks of(FrameSink frames, Path sound) {
    return new Sinks(new Pictures.Into(frames), new Sound.Into(sound));
  }

  public static Sinks ofPictures(FrameSink frames) {
    return new Sinks(new Pictures.Into(frames), new Sound.Nowhere());
  }

  public static Sinks ofSound(Path sound) {
    return new Sinks(new Pictures.Nowhere(), new Sound.Into(sound));
  }
}
