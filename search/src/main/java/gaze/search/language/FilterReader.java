package gaze.search.language;

import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.search.language.FilterWord.Missing;
import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands behind a filter's colon.
final class FilterReader {
  sealed interface Reading {}

  record Read(Filter filter) implements Reading {}

  record Refused(QueryError error) implements Reading {}

  /// What `has:` will be asked for before Gaze knows it.
  private static final Map<String, Missing> MISSING_FEATURES =
      Map.ofEntries(
          Map.entry("faces", Missing.PEOPLE),
          Map.entry("people", Missing.PEOPLE),
          Map.entry("person", Missing.PEOPLE));

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("image", "photo"),
          Map.entry("picture", "photo"),
          Map.entry("movie", "video"),
          Map.entry("clip", "video"),
          Map.entry("gps", "location"),
          Map.entry("geo", "location"),
          Map.entry("keyword", "keywords"),
          Map.entry("tag", "tags"),
          Map.entry("label", "labels"),
          Map.entry("caption", "description"),
          Map.entry("sound", "audio"),
          Map.entry("transcript", "speech"),
          Map.entry("subtitle", "subtitles"),
          Map.entry("problems", "problem"),
          Map.entry("favourite", "favorite"),
          Map.entry("fav", "favorite"),
          Map.entry("livephoto", "live"),
          Map.entry("live-photo", "live"),
          Map.entry("pano", "panorama"),
          Map.entry("grey", "gray"),
          Map.entry("violet", "purple"),
          Map.entry("magenta", "pink"),
          Map.entry("turquoise", "cyan"),
          Map.entry("teal", "cyan"),
          Map.entry("fall", "autumn"),
          Map.entry("weekday", "weekdays"),
          Map.entry("xmas", "christmas"),
          Map.entry("reject", "rejected"));

  private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");
  private static final Pattern SEASON = Pattern.compile("([a-z]+)(?:-(\\d{4}))?");
  private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

  private final FilterWord word;
  private final String value;

  private FilterReader(FilterWord word, String value) {
    this.word = word;
    this.value = value;
  }

  static Reading read(FilterWord word, String raw, Span valueSpan, Span span) {
    String value = raw.strip();
    String name = word.text() + ":";
    if (word.missing().isPresent()) {
      return unavailable(name, word.missing().get(), span);
    }
    if (value.isEmpty()) {
      String message = name + " needs a value right behind it: " + word.accepts() + ".";
      return refused(QueryError.Kind.MISSING_VALUE, span, message, word);
    }
    Optional<Missing> missing =
        word == FilterWord.HAS
            ? Optional.ofNullable(MISSING_FEATURES.get(value.toLowerCase(Locale.ROOT)))
            : Optional.empty();
    if (missing.isPresent()) {
      return unavailable(name + value, missing.get(), span);
    }
    Optional<Filter> filter = new FilterReader(word, value).filter();
    if (filter.isPresent()) {
      return new Read(filter.get());
    }
    String message =
        "\"" + value + "\" is nothing that " + name + " knows. It takes " + word.accepts() + ".";
    return refused(QueryError.Kind.BAD_VALUE, valueSpan, message, word);
  }

  private static Reading unavailable(String what, Missing missing, Span span) {
    return new Refused(
        new QueryError(
            QueryError.Kind.UNAVAILABLE,
            span,
            what + " cannot be answered: " + missing.sentence() + ".",
            List.of()));
  }

  private static Reading refused(QueryError.Kind kind, Span span, String message, FilterWord word) {
    return new Refused(new QueryError(kind, span, message, FilterValues.of(word)));
  }

  private Optional<Filter> filter() {
    return switch (word) {
      case TYPE -> constant(MediaKind.class).map(Filter.Type::new);
      case AFTER -> Period.parse(value).map(Filter.After::new);
      case BEFORE -> Period.parse(value).map(Filter.Before::new);
      case DATE -> taken();
      case MONTH -> month().map(Filter.InMonth::new);
      case SEASON -> season();
      case WEEKDAY -> constant(WeekPart.class).map(Filter.OnWeekday::new);
      case HOLIDAY -> constant(Holiday.class).map(Filter.OnHoliday::new);
      case DAY -> day();
      case NEAR -> Nearness.read(value).map(near -> near);
      case AREA -> Nearness.area(value).map(Filter.Area::new);
      case COLOR -> color();
      case RATING -> rating();
      case HAS -> constant(Feature.class).map(Filter.Has::new);
      case IS -> constant(Trait.class).map(Filter.Is::new);
      case DURATION -> measured(Quantity.DURATION);
      case ISO -> measured(Quantity.ISO);
      case F -> measured(Quantity.APERTURE);
      case FOCAL -> measured(Quantity.FOCAL_LENGTH);
      case FOCAL35 -> measured(Quantity.FOCAL_LENGTH_35MM);
      case PLACE,
          COUNTRY,
          CAMERA,
          LENS,
          IN,
          LIBRARY,
          KEYWORD,
          LABEL,
          TAG,
          TITLE,
          DESCRIPTION,
          FILENAME,
          EXT,
          FORMAT,
          LANG ->
          Arrays.stream(Filter.TextField.values())
              .filter(field -> field.word() == word)
              .findFirst()
              .map(field -> new Filter.Matching(field, value));
      case SIMILAR -> similar();
      case PERSON -> Optional.empty();
    };
  }

  private <E extends Enum<E>> Optional<E> constant(Class<E> type) {
    return constant(type, value);
  }

  /// Singular or plural, with any of the usual other names.
  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String name = OTHER_NAMES.getOrDefault(lower, lower);
    return Arrays.stream(type.getEnumConstants())
        .filter(candidate -> sameName(Filter.named(candidate), name))
        .findFirst();
  }

  private static boolean sameName(String constant, String text) {
    return constant.equals(text) || text.equals(constant + "s") || constant.equals(text + "s");
  }

  private Optional<Filter> similar() {
    try {
      return Optional.of(new Filter.Similar(MediaId.parse(value.toLowerCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Filter> taken() {
    int dots = value.indexOf("..");
    if (dots < 0) {
      return Period.parse(value).map(Filter.Taken::new);
    }
    Optional<Period> first = Period.parse(value.substring(0, dots));
    Optional<Period> last = Period.parse(value.substring(dots + 2));
    return first.flatMap(
        from ->
            last.filter(to -> from.first().isBefore(to.end()))
                .map(to -> new Filter.Taken(from, to)));
  }

  private Optional<Month> month() {
    if (value.matches("0?[1-9]|1[0-2]")) {
      return Optional.of(Month.of(Integer.parseInt(value)));
    }
    String lower = value.toLowerCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> lower.length() >= 3 && Filter.named(month).startsWith(lower))
        .findFirst();
  }

  private Optional<Filter> season() {
    Matcher matcher = SEASON.matcher(value.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    OptionalInt year =
        matcher.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(matcher.group(2)));
    return constant(Season.class, matcher.group(1))
        .map(season -> new Filter.InSeason(season, year));
  }

  private Optional<Filter> day() {
    Matcher matcher = MONTH_DAY.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int month = Integer.parseInt(matcher.group(1));
      return Optional.of(new Filter.OnDay(MonthDay.of(month, Integer.parseInt(matcher.group(2)))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Filter> color() {
    Optional<Filter> named = constant(ColorName.class).map(Filter.Colored::new);
    if (named.isPresent()) {
      return named;
    }
    Matcher matcher = HEX.matcher(value.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1);
    String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    return Optional.of(new Filter.ColoredLike(Integer.parseInt(six, 16)));
  }

  private Optional<Filter> rating() {
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "rejected", "reject", "-1" -> Optional.of(new Filter.Rejected());
      case "none", "unrated", "0" -> Optional.of(new Filter.Unrated());
      default -> measured(Quantity.RATING);
    };
  }

  private Optional<Filter> measured(Quantity quantity) {
    return MeasureReader.read(quantity, value)
        .map(measure -> new Filter.Measured(quantity, measure));
  }
}
