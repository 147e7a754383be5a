package gaze.bench;

import gaze.bench.MadeLibrary.Made;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people ask a made library for, by kind of question.
final class Questions {
  /// One question in Gaze's words and, where it has words for it, in those of a full-text table.
  ///
  /// @param query a space behind the last word says that it is complete
  record Question(String query, Optional<FullText> fullText) {}

  /// @param match of FTS5
  /// @param within what else must be so of an item
  record FullText(String match, Optional<Within> within) {}

  /// @param from included
  /// @param until not included
  record Within(MediaKind kind, LocalDate from, LocalDate until) {}

  /// A kind of question.
  enum Kind {
    WORD("a word"),
    WORDS("two words"),
    PREFIX("a word as it is typed"),
    PHRASE("a phrase"),
    FILTERED("a word and filters"),
    WHEN_AND_WHERE("a word, a place, a year"),
    FILTERS("filters alone"),
    NAME("a part of a file's name");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  private final MadeLibrary library;
  private final Vocabulary vocabulary;
  private final int items;

  Questions(MadeLibrary library, Vocabulary vocabulary, int items) {
    this.library = library;
    this.vocabulary = vocabulary;
    this.items = items;
  }

  Question ask(Kind kind, RandomGenerator random) {
    return switch (kind) {
      case WORD -> words(vocabulary.word(random));
      case WORDS -> words(vocabulary.word(random), vocabulary.word(random));
      case PREFIX -> prefix(vocabulary.word(random), random);
      case PHRASE -> phrase(random);
      case FILTERED -> filtered(vocabulary.word(random), random);
      case WHEN_AND_WHERE ->
          only("%s %s %d ".formatted(vocabulary.word(random), town(random).name(), year(random)));
      case FILTERS -> only(filters(random));
      case NAME -> only(partOfName(random));
    };
  }

  private static Question only(String query) {
    return new Question(query, Optional.empty());
  }

  private static Question words(String... words) {
    return new Question(
        String.join(" ", words) + " ", Optional.of(new FullText(all(words), Optional.empty())));
  }

  private static String all(String... words) {
    return Arrays.stream(words).map(Questions::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }

  private static Question prefix(String word, RandomGenerator random) {
    String typed = word.substring(0, 1 + random.nextInt(word.length()));
    return new Question(typed, Optional.of(new FullText(quoted(typed) + "*", Optional.empty())));
  }

  /// Two words that stand side by side in somebody's title.
  private Question phrase(RandomGenerator random) {
    String title =
        Stream.generate(() -> item(random).metadata())
            .map(Metadata::title)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
    String[] words = title.split(" ");
    String phrase = quoted(words[1] + " " + words[2]);
    return new Question(phrase, Optional.of(new FullText(phrase, Optional.empty())));
  }

  private static Question filtered(String word, RandomGenerator random) {
    MediaKind kind = random.nextInt(3) == 0 ? MediaKind.VIDEO : MediaKind.PHOTO;
    LocalDate from = LocalDate.of(year(random), 1 + random.nextInt(12), 1);
    LocalDate until = from.plusMonths(1 + random.nextInt(36));
    String query =
        "%s type:%s after:%s before:%s"
            .formatted(word, kind == MediaKind.VIDEO ? "video" : "photo", from, until);
    return new Question(
        query, Optional.of(new FullText(quoted(word), Optional.of(new Within(kind, from, until)))));
  }

  private static String filters(RandomGenerator random) {
    MadeLibrary.Town town = town(random);
    return switch (random.nextInt(5)) {
      case 0 -> "camera:x100 rating:>=" + (3 + random.nextInt(3));
      case 1 ->
          "near:%s,%s,%dkm".formatted(town.latitude(), town.longitude(), 5 + random.nextInt(50));
      case 2 -> "place:\"%s\" iso:>800 type:photo".formatted(town.name());
      case 3 -> "duration:>%ds after:%d".formatted(random.nextInt(240), year(random));
      default -> "has:location is:video lens:fujinon before:%d".formatted(year(random));
    };
  }

  private String partOfName(RandomGenerator random) {
    String name = item(random).file().name();
    int from = random.nextInt(4);
    return name.substring(from, Math.min(name.indexOf('.'), from + 4 + random.nextInt(6)));
  }

  private Made item(RandomGenerator random) {
    return library.item(random.nextInt(items));
  }

  private static MadeLibrary.Town town(RandomGenerator random) {
    return MadeLibrary.TOWNS.get(random.nextInt(MadeLibrary.TOWNS.size()));
  }

  private static int year(RandomGenerator random) {
    return MadeLibrary.FIRST_YEAR + random.nextInt(MadeLibrary.YEARS);
  }
}
