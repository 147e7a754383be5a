package gaze.media.subtitle;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What subtitles say of themselves.
///
/// @param language as BCP 47 has it; empty where it is unknown
public record SubtitleLabel(Optional<Locale> language, Set<Mark> marks) {
  public static final SubtitleLabel NONE = new SubtitleLabel(Optional.empty(), Set.of());

  public SubtitleLabel {
    marks = Set.copyOf(marks);
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }
}
