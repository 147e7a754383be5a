package gaze.search.meaning;

import static gaze.search.meaning.RelativeReader.constant;

import gaze.search.language.Filter;
import gaze.search.language.Holiday;
import gaze.search.language.Season;
import gaze.search.language.WeekPart;
import gaze.search.meaning.Lexicon.Sense;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times from plain words: dates, times as seen from today, and what comes every year. A
/// season with a year begins in that year; `winter 2019/20` is the winter of 2019.
final class WhenReader {
  private static final Pattern WINTER = Pattern.compile("(\\d{4})[/-](?:\\d{2}|\\d{4})");

  private final List<String> words;
  private final DateReader dates;
  private final RelativeReader relatives;
  private final Lexicon lexicon = Lexicon.get();

  /// @param words folded, without punctuation at their ends
  WhenReader(List<String> words, LocalDate today) {
    this.words = words;
    this.dates = new DateReader(words, today);
    this.relatives = new RelativeReader(words, today);
  }

  Optional<Found<Filter>> read(int at) {
    return Found.longest(
        range(at),
        bound(at),
        stretch(at).map(found -> found.map(Stretch::filter)),
        relatives.season(at),
        seasonOfYear(at),
        recurring(at));
  }

  private Optional<Found<Stretch>> stretch(int at) {
    return Found.longest(dates.read(at), relatives.read(at), holidayOfYear(at));
  }

  /// `from 2019 to 2021`, `between march and may 2020` (the first without its year is not read).
  private Optional<Found<Filter>> range(int at) {
    int begin = lexicon.read(Sense.FROM, words, at).map(Lexicon.Hit::end).orElse(at);
    boolean opened = begin > at;
    return stretch(begin)
        .flatMap(
            first ->
                lexicon
                    .read(Sense.TO, words, first.end())
                    .filter(_ -> opened || !isAnd(first.end()))
                    .flatMap(to -> stretch(to.end()))
                    .filter(last -> !last.what().last().isBefore(first.what().first()))
                    .map(
                        last ->
                            last.map(
                                end -> new Stretch(first.what().first(), end.last()).filter())));
  }

  private boolean isAnd(int at) {
    return words.get(at).equals("and") || words.get(at).equals("und");
  }

  /// `since 2019`, `before may 2020`.
  private Optional<Found<Filter>> bound(int at) {
    Optional<Found<Filter>> since =
        after(Sense.SINCE, at)
            .map(found -> found.map(when -> new Filter.After(Stretch.beginning(when.first()))));
    Optional<Found<Filter>> until =
        after(Sense.UNTIL, at)
            .map(
                found ->
                    found.map(
                        when -> new Filter.Before(Stretch.beginning(when.last().plusDays(1)))));
    Optional<Found<Filter>> before =
        after(Sense.BEFORE, at)
            .map(found -> found.map(when -> new Filter.Before(Stretch.beginning(when.first()))));
    return since.or(() -> until).or(() -> before);
  }

  private Optional<Found<Stretch>> after(Sense sense, int at) {
    return lexicon.read(sense, words, at).flatMap(hit -> stretch(hit.end()));
  }

  private Optional<Found<Filter>> seasonOfYear(int at) {
    Optional<Found<Filter>> yearLast =
        lexicon
            .read(Sense.SEASON, words, at)
            .flatMap(
                hit ->
                    dates
                        .year(hit.end())
                        .or(() -> winter(hit.end()))
                        .map(year -> year.map(number -> inSeason(hit, number))));
    Optional<Found<Filter>> yearFirst =
        dates
            .year(at)
            .flatMap(
                year ->
                    lexicon
                        .read(Sense.SEASON, words, year.end())
                        .map(hit -> new Found<>(inSeason(hit, year.what()), hit.end())));
    return yearLast.or(() -> yearFirst);
  }

  private static Filter inSeason(Lexicon.Hit hit, int year) {
    return new Filter.InSeason(constant(Season.class, hit), OptionalInt.of(year));
  }

  private Optional<Found<Integer>> winter(int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    Matcher years = WINTER.matcher(words.get(at));
    return years.matches()
        ? Optional.of(new Found<>(Integer.parseInt(years.group(1)), at + 1))
        : Optional.empty();
  }

  private Optional<Found<Stretch>> holidayOfYear(int at) {
    Optional<Found<Stretch>> yearLast =
        lexicon
            .read(Sense.HOLIDAY, words, at)
            .flatMap(
                hit -> dates.year(hit.end()).map(year -> year.map(number -> holiday(hit, number))));
    Optional<Found<Stretch>> yearFirst =
        dates
            .year(at)
            .flatMap(
                year ->
                    lexicon
                        .read(Sense.HOLIDAY, words, year.end())
                        .map(hit -> new Found<>(holiday(hit, year.what()), hit.end())));
    return yearLast.or(() -> yearFirst);
  }

  private static Stretch holiday(Lexicon.Hit hit, int year) {
    Holiday holiday = constant(Holiday.class, hit);
    return new Stretch(holiday.first(year), holiday.last(year));
  }

  private Optional<Found<Filter>> recurring(int at) {
    Optional<Found<Filter>> season =
        lexicon
            .read(Sense.SEASON, words, at)
            .map(
                hit ->
                    new Found<>(
                        new Filter.InSeason(constant(Season.class, hit), OptionalInt.empty()),
                        hit.end()));
    Optional<Found<Filter>> holiday =
        lexicon
            .read(Sense.HOLIDAY, words, at)
            .map(hit -> new Found<>(new Filter.OnHoliday(constant(Holiday.class, hit)), hit.end()));
    Optional<Found<Filter>> weekday =
        lexicon
            .read(Sense.WEEKDAY, words, at)
            .map(
                hit -> new Found<>(new Filter.OnWeekday(constant(WeekPart.class, hit)), hit.end()));
    return Found.longest(
        season,
        holiday,
        weekday,
        dates.month(at).map(found -> found.map(Filter.InMonth::new)),
        dates.day(at).map(found -> found.map(Filter.OnDay::new)));
  }
}
