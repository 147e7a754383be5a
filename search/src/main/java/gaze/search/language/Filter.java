package gaze.search.language;

import gaze.domain.GeoPoint;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A condition that an item meets or does not. Times are those on the wall where the picture was
/// taken.
public sealed interface Filter {
  FilterWord word();

  /// What stands behind the colon, without quotes.
  String value();

  default String text() {
    return word().text() + ":" + Quotes.quotedIfNeeded(value());
  }

  record Type(MediaKind kind) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.TYPE;
    }

    @Override
    public String value() {
      return named(kind);
    }
  }

  /// In or after the period.
  record After(Period period) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.AFTER;
    }

    @Override
    public String value() {
      return period.toString();
    }
  }

  /// Earlier than the period begins.
  record Before(Period period) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.BEFORE;
    }

    @Override
    public String value() {
      return period.toString();
    }
  }

  /// From the beginning of the first period to the end of the last.
  record Taken(Period first, Period last) implements Filter {
    public Taken {
      if (!first.first().isBefore(last.end())) {
        throw new IllegalArgumentException("need first <= last, got " + first + ".." + last);
      }
    }

    public Taken(Period period) {
      this(period, period);
    }

    @Override
    public FilterWord word() {
      return FilterWord.DATE;
    }

    @Override
    public String value() {
      return first.equals(last) ? first.toString() : first + ".." + last;
    }
  }

  /// In this month of any year.
  record InMonth(Month month) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.MONTH;
    }

    @Override
    public String value() {
      return named(month);
    }
  }

  /// @param year in which the season began
  record InSeason(Season season, OptionalInt year) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.SEASON;
    }

    @Override
    public String value() {
      return year.isPresent() ? "%s-%04d".formatted(named(season), year.getAsInt()) : named(season);
    }
  }

  record OnWeekday(WeekPart part) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.WEEKDAY;
    }

    @Override
    public String value() {
      return named(part);
    }
  }

  record OnHoliday(Holiday holiday) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.HOLIDAY;
    }

    @Override
    public String value() {
      return named(holiday);
    }
  }

  /// On this day of any year.
  record OnDay(MonthDay day) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.DAY;
    }

    @Override
    public String value() {
      return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
  }

  /// @param radius kilometres
  record Near(GeoPoint center, BigDecimal radius) implements Filter {
    /// Half the way around the earth.
    static final BigDecimal MAX_RADIUS = BigDecimal.valueOf(20_100);

    private static final int MILLIMETRES = 6;

    public Near {
      if (radius.signum() <= 0 || radius.compareTo(MAX_RADIUS) > 0) {
        throw new IllegalArgumentException("need 0 < radius <= " + MAX_RADIUS + ", got " + radius);
      }
      radius = radius.setScale(MILLIMETRES, RoundingMode.UP).stripTrailingZeros();
    }

    @Override
    public FilterWord word() {
      return FilterWord.NEAR;
    }

    @Override
    public String value() {
      return BigDecimal.valueOf(center.latitude()).toPlainString()
          + ","
          + BigDecimal.valueOf(center.longitude()).toPlainString()
          + ","
          + radius.toPlainString()
          + "km";
    }
  }

  /// Taken in a part of the world.
  record Area(GeoBox box) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.AREA;
    }

    @Override
    public String value() {
      return Stream.of(box.south(), box.west(), box.north(), box.east())
          .map(degrees -> BigDecimal.valueOf(degrees).toPlainString())
          .collect(Collectors.joining(","));
    }
  }

  /// A colour that fills a good part of the picture.
  record Colored(ColorName color) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.COLOR;
    }

    @Override
    public String value() {
      return named(color);
    }
  }

  /// A colour close to this one.
  ///
  /// @param rgb `0xRRGGBB`, sRGB
  record ColoredLike(int rgb) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.COLOR;
    }

    @Override
    public String value() {
      return "#%06x".formatted(rgb);
    }
  }

  record Rejected() implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.RATING;
    }

    @Override
    public String value() {
      return "rejected";
    }
  }

  record Unrated() implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.RATING;
    }

    @Override
    public String value() {
      return "none";
    }
  }

  record Measured(Quantity quantity, Measure measure) implements Filter {
    @Override
    public FilterWord word() {
      return quantity.word();
    }

    @Override
    public String value() {
      return measure.text(quantity::text);
    }
  }

  record Has(Feature feature) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.HAS;
    }

    @Override
    public String value() {
      return named(feature);
    }
  }

  record Is(Trait trait) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.IS;
    }

    @Override
    public String value() {
      return named(trait);
    }
  }

  /// What looks like another item. It orders what it finds, the likest first.
  record Similar(MediaId to) implements Filter {
    @Override
    public FilterWord word() {
      return FilterWord.SIMILAR;
    }

    @Override
    public String value() {
      return to.toString();
    }
  }

  /// A text to be found in one field.
  record Matching(TextField field, String value) implements Filter {
    public Matching {
      if (value.isBlank()) {
        throw new IllegalArgumentException("need a text for " + field);
      }
    }

    @Override
    public FilterWord word() {
      return field.word();
    }
  }

  /// The fields that a text can be asked for.
  enum TextField {
    CAMERA(FilterWord.CAMERA),
    LENS(FilterWord.LENS),
    PLACE(FilterWord.PLACE),
    COUNTRY(FilterWord.COUNTRY),
    FOLDER(FilterWord.IN),
    LIBRARY(FilterWord.LIBRARY),
    KEYWORD(FilterWord.KEYWORD),
    LABEL(FilterWord.LABEL),
    TAG(FilterWord.TAG),
    TITLE(FilterWord.TITLE),
    DESCRIPTION(FilterWord.DESCRIPTION),
    FILENAME(FilterWord.FILENAME),
    EXTENSION(FilterWord.EXT),
    FORMAT(FilterWord.FORMAT),
    LANGUAGE(FilterWord.LANG);

    private final FilterWord word;

    TextField(FilterWord word) {
      this.word = word;
    }

    public FilterWord word() {
      return word;
    }
  }

  /// How a constant is written in a query: `new-years-eve`.
  static String named(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
