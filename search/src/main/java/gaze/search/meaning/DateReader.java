package gaze.search.meaning;

import gaze.search.language.Period;
import gaze.search.meaning.Lexicon.Sense;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates: `2019`, `march 2021`, `5th of march`, `05.03.2021`, `2019-2021`, `the nineties`.
final class DateReader {
  /// The year of the first photograph.
  private static final int FIRST_YEAR = 1826;

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-|–|\\.\\.)(\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:(\\d{1,2})\\.)?(\\d{1,2})\\.(\\d{4})");
  private static final Pattern DECADE = Pattern.compile("(\\d{2})?(\\d0)(?:s|er|ern)");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?");

  private final List<String> words;
  private final int thisYear;
  private final Lexicon lexicon = Lexicon.get();

  DateReader(List<String> words, LocalDate today) {
    this.words = words;
    this.thisYear = today.getYear();
  }

  /// A date with its year.
  Optional<Found<Stretch>> read(int at) {
    return Found.longest(numbers(at), monthOfYear(at), dayOfYear(at), decade(at));
  }

  Optional<Found<Integer>> year(int at) {
    return match(YEAR, at)
        .map(year -> Integer.parseInt(year.group()))
        .filter(this::isPossible)
        .map(year -> new Found<>(year, at + 1));
  }

  Optional<Found<Month>> month(int at) {
    return named(Sense.MONTH, at);
  }

  /// A day without a year: `march 5`, `5. märz`.
  Optional<Found<MonthDay>> day(int at) {
    return Found.longest(
        anyMonth(at)
            .flatMap(
                month ->
                    dayNumber(month.end())
                        .flatMap(day -> monthDay(month.what(), day.what(), day.end()))),
        dayNumber(at)
            .flatMap(
                day ->
                    anyMonth(afterOf(day.end()))
                        .flatMap(month -> monthDay(month.what(), day.what(), month.end()))));
  }

  private Optional<Found<Stretch>> numbers(int at) {
    Optional<Period> period =
        year(at)
            .map(found -> Period.year(found.what()))
            .or(
                () ->
                    match(YEAR_FIRST, at)
                        .flatMap(all -> period(all.group(1), all.group(2), all.group(3))))
            .or(
                () ->
                    match(COMPACT, at)
                        .flatMap(all -> period(all.group(1), all.group(2), all.group(3))))
            .or(
                () ->
                    match(DAY_FIRST, at)
                        .flatMap(all -> period(all.group(3), all.group(2), all.group(1))));
    return period
        .map(Stretch::of)
        .or(() -> match(YEARS, at).flatMap(this::years))
        .map(stretch -> new Found<>(stretch, at + 1));
  }

  private Optional<Stretch> years(MatchResult match) {
    int first = Integer.parseInt(match.group(1));
    int last = Integer.parseInt(match.group(2));
    return isPossible(first) && isPossible(last) && first <= last
        ? Optional.of(new Stretch(Period.year(first).first(), LocalDate.of(last, 12, 31)))
        : Optional.empty();
  }

  private Optional<Period> period(String year, String month, @Nullable String day) {
    return Period.parse(day == null ? year + "-" + month : year + "-" + month + "-" + day)
        .filter(period -> isPossible(period.year()));
  }

  private Optional<Found<Stretch>> monthOfYear(int at) {
    return Found.longest(
        anyMonth(at)
            .flatMap(
                month ->
                    year(afterOf(month.end()))
                        .map(year -> month(month.what(), year.what(), year.end()))),
        year(at)
            .flatMap(
                year ->
                    anyMonth(year.end())
                        .map(month -> month(month.what(), year.what(), month.end()))));
  }

  private static Found<Stretch> month(Month month, int year, int end) {
    return new Found<>(Stretch.of(Period.month(YearMonth.of(year, month))), end);
  }

  private Optional<Found<Stretch>> dayOfYear(int at) {
    return day(at)
        .flatMap(
            day ->
                year(day.end())
                    .filter(year -> day.what().isValidYear(year.what()))
                    .map(
                        year ->
                            new Found<>(Stretch.of(day.what().atYear(year.what())), year.end())));
  }

  private Optional<Found<Stretch>> decade(int at) {
    Optional<Found<Integer>> named =
        lexicon
            .read(Sense.DECADE, words, at)
            .map(hit -> new Found<>(Integer.parseInt(hit.value()), hit.end()));
    Optional<Found<Integer>> number =
        match(DECADE, at)
            .map(match -> decade(match.group(1), Integer.parseInt(match.group(2))))
            .map(year -> new Found<>(year, at + 1));
    return named
        .or(() -> number)
        .filter(year -> isPossible(year.what() + 9) || isPossible(year.what()))
        .map(
            year ->
                new Found<>(
                    new Stretch(
                        LocalDate.of(year.what(), 1, 1), LocalDate.of(year.what() + 9, 12, 31)),
                    afterYears(year.end())));
  }

  /// `80er jahre`
  private int afterYears(int at) {
    return lexicon
        .read(Sense.UNIT, words, at)
        .filter(unit -> unit.value().equals("year"))
        .map(Lexicon.Hit::end)
        .orElse(at);
  }

  /// `90s` are the latest nineties that have begun.
  private int decade(@Nullable String century, int years) {
    if (century != null) {
      return Integer.parseInt(century) * 100 + years;
    }
    int inThisCentury = thisYear / 100 * 100 + years;
    return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
  }

  private Optional<Found<Month>> anyMonth(int at) {
    return named(Sense.MONTH, at).or(() -> named(Sense.ABBREVIATION, at));
  }

  private Optional<Found<Month>> named(Sense sense, int at) {
    return lexicon
        .read(sense, words, at)
        .map(hit -> new Found<>(Month.valueOf(hit.value().toUpperCase(Locale.ROOT)), hit.end()));
  }

  private Optional<Found<Integer>> dayNumber(int at) {
    return match(DAY, at)
        .map(day -> Integer.parseInt(day.group(1)))
        .filter(day -> day >= 1 && day <= 31)
        .map(day -> new Found<>(day, at + 1));
  }

  private static Optional<Found<MonthDay>> monthDay(Month month, int day, int end) {
    try {
      return Optional.of(new Found<>(MonthDay.of(month, day), end));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private int afterOf(int at) {
    return at < words.size() && words.get(at).equals("of") ? at + 1 : at;
  }

  private Optional<MatchResult> match(Pattern pattern, int at) {
    return at < words.size()
        ? Optional.of(pattern.matcher(words.get(at)))
            .filter(m -> m.matches())
            .map(m -> m.toMatchResult())
        : Optional.empty();
  }

  private boolean isPossible(int year) {
    return year >= FIRST_YEAR && year <= thisYear + 1;
  }
}
