package gaze.media.subtitle;

import java.util.Locale;
import java.util.Optional;

/// What subtitles are made for, beside their language.
public enum Mark {
  /// Only what is said in a foreign tongue, and signs: not the video's words.
  FORCED("forced foreign signs"),
  /// For the deaf and hard of hearing: sounds and speakers are described, too.
  SDH("sdh hoh"),
  /// Closed captions, much the same.
  CC("cc"),
  /// Somebody talks about the video.
  COMMENTARY("commentary comment"),
  /// The one that a player shows by itself.
  DEFAULT("default");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /// @param word of a file's name or a track's title, in any case
  static Optional<Mark> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    for (Mark mark : values()) {
      for (String known : mark.words.split(" ")) {
        if (known.equals(wanted)) {
          return Optional.of(mark);
        }
      }
    }
    return Optional.empty();
  }
}
