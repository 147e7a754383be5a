package gaze.search.meaning;

import gaze.search.language.Filter;
import gaze.search.language.Holiday;
import gaze.search.language.Season;
import gaze.search.language.WeekPart;
import gaze.search.meaning.Lexicon.Hit;
import gaze.search.meaning.Lexicon.Sense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads times as seen from today: `yesterday`, `last week`, `two years ago`, `this summer`.
final class RelativeReader {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final List<String> words;
  private final LocalDate today;
  private final Lexicon lexicon = Lexicon.get();

  RelativeReader(List<String> words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /// Days in a row.
  Optional<Found<Stretch>> read(int at) {
    return Found.longest(namedDay(at), ago(at), past(at), last(at), current(at));
  }

  /// `last summer` and `this winter`: which days those are depends on the hemisphere.
  Optional<Found<Filter>> season(int at) {
    Optional<Found<Filter>> last =
        read(Sense.LAST, at)
            .flatMap(
                hit ->
                    season(
                        hit.end(), season -> season.endOf(today.getYear(), false).isAfter(today)));
    Optional<Found<Filter>> current =
        read(Sense.THIS, at)
            .flatMap(
                hit ->
                    season(hit.end(), season -> season.in(today.getYear(), false).isAfter(today)));
    return last.or(() -> current);
  }

  private Optional<Found<Filter>> season(int at, Predicate<Season> yearBefore) {
    return read(Sense.SEASON, at)
        .map(
            hit -> {
              Season season = constant(Season.class, hit);
              int year = today.getYear() - (yearBefore.test(season) ? 1 : 0);
              return new Found<>(new Filter.InSeason(season, OptionalInt.of(year)), hit.end());
            });
  }

  private Optional<Found<Stretch>> namedDay(int at) {
    return read(Sense.DAY, at)
        .map(
            hit ->
                new Found<>(Stretch.of(today.minusDays(Integer.parseInt(hit.value()))), hit.end()));
  }

  /// `two years ago`, `vor zwei jahren`: the whole unit that lies so far back.
  private Optional<Found<Stretch>> ago(int at) {
    Optional<Found<Stretch>> english =
        amount(at)
            .flatMap(
                amount ->
                    read(Sense.AGO, amount.end())
                        .map(ago -> new Found<>(amount.what().ago(today), ago.end())));
    Optional<Found<Stretch>> german =
        read(Sense.BACK, at)
            .flatMap(back -> amount(back.end()))
            .map(amount -> amount.map(what -> what.ago(today)));
    return english.or(() -> german);
  }

  /// `past 30 days`, `last three months`: up to today.
  private Optional<Found<Stretch>> past(int at) {
    return read(Sense.PAST, at)
        .flatMap(past -> amount(past.end()))
        .filter(amount -> amount.what().number() > 1)
        .map(
            amount ->
                amount.map(what -> new Stretch(what.unit().addTo(today, -what.number()), today)));
  }

  private Optional<Found<Stretch>> last(int at) {
    return read(Sense.LAST, at)
        .flatMap(
            last ->
                unit(last.end())
                    .map(unit -> unit.map(what -> new Amount(1, what).ago(today)))
                    .or(
                        () ->
                            named(last.end()).map(named -> named.map(what -> what.before(today)))));
  }

  private Optional<Found<Stretch>> current(int at) {
    return read(Sense.THIS, at)
        .flatMap(
            hit ->
                unit(hit.end())
                    .map(unit -> unit.map(what -> new Amount(0, what).ago(today)))
                    .or(() -> named(hit.end()).map(named -> named.map(what -> what.in(today)))));
  }

  /// A number of units of time.
  record Amount(int number, ChronoUnit unit) {
    /// The whole day, ISO week, month or year that lies so far back.
    Stretch ago(LocalDate today) {
      LocalDate day = unit.addTo(today, -number);
      LocalDate first =
          switch (unit) {
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
            case YEARS -> day.withDayOfYear(1);
            default -> day;
          };
      return new Stretch(first, unit.addTo(first, 1).minusDays(1));
    }
  }

  private Optional<Found<Amount>> amount(int at) {
    Optional<Found<Integer>> number =
        at < words.size() && NUMBER.matcher(words.get(at)).matches()
            ? Optional.of(new Found<>(Integer.parseInt(words.get(at)), at + 1))
            : read(Sense.NUMBER, at)
                .map(hit -> new Found<>(Integer.parseInt(hit.value()), hit.end()));
    return number
        .filter(found -> found.what() <= today.getYear())
        .flatMap(
            found ->
                unit(found.end()).map(unit -> unit.map(what -> new Amount(found.what(), what))));
  }

  private Optional<Found<ChronoUnit>> unit(int at) {
    return read(Sense.UNIT, at)
        .map(
            hit ->
                new Found<>(
                    ChronoUnit.valueOf(hit.value().toUpperCase(Locale.ROOT) + "S"), hit.end()));
  }

  /// Something that comes every year or every week.
  private sealed interface Recurring {
    /// The days on which it comes in the year, or the week, of a day.
    Stretch in(LocalDate day);

    /// The latest time it came and went before a day.
    default Stretch before(LocalDate day) {
      Stretch current = in(day);
      return current.last().isBefore(day) ? current : in(earlier(day));
    }

    LocalDate earlier(LocalDate day);

    record EveryMonth(Month month) implements Recurring {
      @Override
      public Stretch in(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), month, 1);
        return new Stretch(first, first.plusMonths(1).minusDays(1));
      }

      @Override
      public LocalDate earlier(LocalDate day) {
        return day.minusYears(1);
      }
    }

    record EveryHoliday(Holiday holiday) implements Recurring {
      @Override
      public Stretch in(LocalDate day) {
        return new Stretch(holiday.first(day.getYear()), holiday.last(day.getYear()));
      }

      @Override
      public LocalDate earlier(LocalDate day) {
        return day.minusYears(1);
      }
    }

    record EveryWeek(WeekPart part) implements Recurring {
      @Override
      public Stretch in(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (part) {
          case WEEKEND -> new Stretch(monday.plusDays(5), monday.plusDays(6));
          case WEEKDAYS -> new Stretch(monday, monday.plusDays(4));
          default -> Stretch.of(monday.plusDays(part.ordinal()));
        };
      }

      @Override
      public LocalDate earlier(LocalDate day) {
        return day.minusWeeks(1);
      }
    }
  }

  private Optional<Found<Recurring>> named(int at) {
    Optional<Found<Recurring>> month =
        read(Sense.MONTH, at)
            .map(hit -> found(new Recurring.EveryMonth(constant(Month.class, hit)), hit));
    Optional<Found<Recurring>> holiday =
        read(Sense.HOLIDAY, at)
            .map(hit -> found(new Recurring.EveryHoliday(constant(Holiday.class, hit)), hit));
    Optional<Found<Recurring>> week =
        read(Sense.WEEKDAY, at)
            .map(hit -> found(new Recurring.EveryWeek(constant(WeekPart.class, hit)), hit));
    return month.or(() -> holiday).or(() -> week);
  }

  private static Found<Recurring> found(Recurring what, Hit hit) {
    return new Found<>(what, hit.end());
  }

  static <E extends Enum<E>> E constant(Class<E> type, Hit hit) {
    return Enum.valueOf(type, hit.value().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private Optional<Hit> read(Sense sense, int at) {
    return lexicon.read(sense, words, at);
  }
}
