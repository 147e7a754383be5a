package gaze.media.subtitle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what the name of a subtitle file, or the title of a track, says: the language and what the
/// subtitles are made for.
///
/// A file is called like its video, with or without that one's extension, then up to three marks
/// between dots, in any order: `clip.pt-BR.forced.srt`, `clip.mp4.german.srt`. A word that is no
/// mark is passed over.
public final class SubtitleName {
  /// As many as the scan strips from a name to find the video.
  private static final int MOST_MARKS = 3;

  /// Hindi, and in the habit of some programs "hearing impaired": where another mark names the
  /// language.
  private static final String HINDI = "hi";

  private static final int LONGEST_CODE = 3;

  private static final Pattern WORD_BREAK = Pattern.compile("[\\s()\\[\\]{},;:/]+");
  private static final Pattern PIECE_BREAK = Pattern.compile("[-_+]");

  private SubtitleName() {}

  /// @param name of the subtitle file
  /// @param video the name of its video
  public static SubtitleLabel of(String name, String video) {
    return label(marks(withoutExtension(name), video));
  }

  /// @param title `English (SDH)`, `Deutsch [forced]`
  static SubtitleLabel ofTitle(String title) {
    return label(List.of(title));
  }

  private static List<String> marks(String stem, String video) {
    for (String whole : List.of(video, withoutExtension(video))) {
      if (comparable(stem).startsWith(comparable(whole) + ".")) {
        String rest = Normalizer.normalize(stem, Normalizer.Form.NFC);
        return split(rest.substring(Normalizer.normalize(whole, Normalizer.Form.NFC).length()));
      }
      if (comparable(stem).equals(comparable(whole))) {
        return List.of();
      }
    }
    List<String> parts = split(stem);
    return parts.subList(Math.min(parts.size(), 1), parts.size());
  }

  private static List<String> split(String text) {
    List<String> parts = Stream.of(text.split("\\.")).filter(part -> !part.isBlank()).toList();
    return parts.subList(Math.max(0, parts.size() - MOST_MARKS), parts.size());
  }

  /// As the scan compares names.
  private static String comparable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String withoutExtension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static SubtitleLabel label(List<String> parts) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    List<Locale> languages = new ArrayList<>();
    for (String part : parts) {
      Optional<Locale> whole = Languages.of(part);
      if (whole.isPresent()) {
        languages.add(whole.get());
      } else {
        words(part, marks, languages);
      }
    }
    return new SubtitleLabel(language(languages, marks), marks);
  }

  /// `English (SDH)`, `pt-BR forced`, `eng_cc`. Codes are short, and many of them are words (`it`,
  /// `so`, `no`): in a sentence only names count.
  private static void words(String part, Set<Mark> marks, List<Locale> languages) {
    List<String> words = WORD_BREAK.splitAsStream(part).filter(word -> !word.isEmpty()).toList();
    boolean sentence = words.stream().anyMatch(word -> !known(word));
    words.stream()
        .flatMap(
            word ->
                Languages.of(word).isPresent() ? Stream.of(word) : PIECE_BREAK.splitAsStream(word))
        .filter(word -> !sentence || word.length() > LONGEST_CODE)
        .forEach(
            word ->
                Mark.of(word)
                    .ifPresentOrElse(
                        marks::add, () -> Languages.of(word).ifPresent(languages::add)));
  }

  private static boolean known(String word) {
    return Languages.of(word).isPresent()
        || PIECE_BREAK
            .splitAsStream(word)
            .allMatch(it -> Mark.of(it).isPresent() || Languages.of(it).isPresent());
  }

  /// The first that is not [#HINDI] beside another.
  private static Optional<Locale> language(List<Locale> languages, Set<Mark> marks) {
    List<Locale> others =
        languages.stream().filter(it -> !it.toLanguageTag().equals(HINDI)).toList();
    if (others.size() < languages.size() && !others.isEmpty()) {
      marks.add(Mark.SDH);
      return Optional.of(others.getFirst());
    }
    return languages.stream().findFirst();
  }
}
