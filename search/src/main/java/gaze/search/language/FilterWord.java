package gaze.search.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A word that stands before a colon. The declaration order is the order of suggestions.
public enum FilterWord {
  TYPE("photo or video", "kind"),
  AFTER("a year, month or day such as 2023, 2023-06 or 2023-06-30 (included)", "since"),
  BEFORE("a year, month or day such as 2023, 2023-06 or 2023-06-30 (not included)", "until"),
  DATE(
      "a year, month or day such as 2023-06, or two with .. between (both included)",
      "taken",
      "year"),
  MONTH("a month such as march or 3"),
  SEASON("spring, summer, autumn or winter, perhaps with a year as in summer-2018"),
  WEEKDAY("monday to sunday, weekend or weekdays"),
  HOLIDAY(
      "christmas, christmas-eve, easter, halloween, new-year, new-years-eve, thanksgiving or valentines"),
  DAY("a month and a day such as 12-24"),
  PLACE("the name of a place, region or country, in quotes if it has spaces", "city"),
  COUNTRY("the name of a country or its two letters"),
  NEAR("latitude,longitude,radius such as 48.2,16.4,10km (km, m or mi)"),
  AREA("two corners, south-west then north-east, such as 48.1,16.2,48.3,16.6"),
  CAMERA("a part of the camera's make or model"),
  LENS("a part of the lens's name"),
  COLOR(
      "red, orange, yellow, green, cyan, blue, purple, pink, brown, black, gray, white or #rrggbb",
      "colour"),
  RATING("1 to 5 perhaps after >= > <= <, a range such as 3..5, none or rejected", "stars"),
  HAS(
      "location, place, rating, title, description, keywords, labels, tags, text, speech, audio, camera, lens, subtitles, sidecar or problem"),
  IS(
      "photo, video, raw, live, motion, favorite, edited, duplicate, screenshot, portrait, landscape, square, panorama, hdr or rejected"),
  DURATION(
      "a length such as 30s, 2m or 1h perhaps after >= > <= <, or a range such as 10s..1m",
      "length"),
  IN("a folder's name or a part of its path, in quotes if it has spaces", "folder"),
  LIBRARY("a library's name or id"),
  KEYWORD("a keyword", "keywords"),
  TITLE("words of the title"),
  DESCRIPTION("words of the description", "caption"),
  FILENAME("any part of a file's name", "file", "name"),
  EXT("a file extension such as jpg", "extension"),
  FORMAT("a format such as jpeg, heic or mp4"),
  LABEL("a thing that is seen, such as dog or \"cell phone\"", "object", "labels"),
  TAG("a tag or the beginning of its path, such as birthday or event/birthday", "tags"),
  SIMILAR("the id of an item that others are to look like", "like"),
  ISO("a number perhaps after >= > <= <, or a range such as 100..800"),
  F("a number such as 2.8 perhaps after >= > <= <, or a range such as 1.4..2.8", "aperture"),
  FOCAL("millimetres such as 50mm perhaps after >= > <= <, or a range such as 24..70"),
  FOCAL35("millimetres as on 35 mm film, such as 50mm perhaps after >= > <= <"),
  LANG("the language of what is said, such as de or pt-BR", "language"),
  PERSON(Missing.PEOPLE, "people");

  /// What Gaze would have to know to answer.
  public enum Missing {
    PEOPLE("people are not recognised yet"),
    VISUAL("no model for searching by what is seen is here");

    private final String sentence;

    Missing(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private final String accepts;
  private final Optional<Missing> missing;
  private final List<String> aliases;

  FilterWord(String accepts, String... aliases) {
    this.accepts = accepts;
    this.missing = Optional.empty();
    this.aliases = List.of(aliases);
  }

  FilterWord(Missing missing, String... aliases) {
    this.accepts = "";
    this.missing = Optional.of(missing);
    this.aliases = List.of(aliases);
  }

  /// The word itself, without the colon.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What may stand behind the colon, as a sentence's end.
  public String accepts() {
    return accepts;
  }

  /// Why it cannot be answered, where it cannot.
  public Optional<Missing> missing() {
    return missing;
  }

  public static Optional<FilterWord> find(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(candidate -> candidate.text().equals(lower) || candidate.aliases.contains(lower))
        .findFirst();
  }

  /// The words that can be answered.
  public static List<FilterWord> available() {
    return Arrays.stream(values()).filter(word -> word.missing.isEmpty()).toList();
  }
}
