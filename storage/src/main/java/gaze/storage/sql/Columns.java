package gaze.storage.sql;

import gaze.domain.FloatVector;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/// How the words of the domain lie in columns.
final class Columns {
  static final DataType<Instant> MILLIS =
      SQLDataType.BIGINT.asConvertedDataType(
          Converter.ofNullable(
              Long.class, Instant.class, Instant::ofEpochMilli, Instant::toEpochMilli));

  static final DataType<Instant> NANOS =
      SQLDataType.BIGINT.asConvertedDataType(
          Converter.ofNullable(Long.class, Instant.class, Columns::fromNanos, Columns::toNanos));

  static final DataType<Duration> DURATION =
      SQLDataType.BIGINT.asConvertedDataType(
          Converter.ofNullable(Long.class, Duration.class, Duration::ofMillis, Duration::toMillis));

  static final DataType<FloatVector> VECTOR =
      SQLDataType.BLOB.asConvertedDataType(
          Converter.ofNullable(
              byte[].class, FloatVector.class, FloatVector::ofBytes, FloatVector::bytes));

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Columns() {}

  static <T> DataType<T> text(
      Class<T> type, Function<? super String, ? extends T> read, Function<T, String> write) {
    return SQLDataType.VARCHAR.asConvertedDataType(
        Converter.ofNullable(String.class, type, read, write));
  }

  static <T> DataType<T> text(Class<T> type, Function<? super String, ? extends T> read) {
    return text(type, read, Object::toString);
  }

  static <E extends Enum<E>> DataType<E> word(Class<E> type) {
    return text(type, word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)), Columns::wordOf);
  }

  /// The word that stands for an enumeration's constant in the database.
  static String wordOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// Beyond the years 1677..2262, which 64 bits of nanoseconds hold, the nearest that they do.
  static long toNanos(Instant instant) {
    long seconds =
        Math.clamp(
            instant.getEpochSecond(),
            Long.MIN_VALUE / NANOS_PER_SECOND + 1,
            Long.MAX_VALUE / NANOS_PER_SECOND - 1);
    return seconds * NANOS_PER_SECOND + instant.getNano();
  }

  static Instant fromNanos(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
  }
}
