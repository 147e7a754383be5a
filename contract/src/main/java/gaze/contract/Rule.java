package gaze.contract;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules a schema can state, as checks. Every wire record applies the rules of its own schema,
/// so a value that the contract does not allow cannot be built, whoever builds it.
public final class Rule {
  private Rule() {}

  public static void required(String member, @Nullable Object value) {
    if (value == null) {
      throw new RuleBroken(member, "is required");
    }
  }

  public static void atLeast(String member, Number value, double least) {
    if (!(value.doubleValue() >= least)) {
      throw new RuleBroken(member, "need at least " + plain(least) + ", got " + value);
    }
  }

  public static void atLeast(String member, Optional<? extends Number> value, double least) {
    value.ifPresent(present -> atLeast(member, present, least));
  }

  public static void atMost(String member, Number value, double most) {
    if (!(value.doubleValue() <= most)) {
      throw new RuleBroken(member, "need at most " + plain(most) + ", got " + value);
    }
  }

  public static void atMost(String member, Optional<? extends Number> value, double most) {
    value.ifPresent(present -> atMost(member, present, most));
  }

  public static void longEnough(String member, String value, int least) {
    if (value.codePointCount(0, value.length()) < least) {
      throw new RuleBroken(member, least == 1 ? "is empty" : "need " + least + " characters");
    }
  }

  public static void longEnough(String member, Optional<String> value, int least) {
    value.ifPresent(present -> longEnough(member, present, least));
  }

  public static void shortEnough(String member, String value, int most) {
    int length = value.codePointCount(0, value.length());
    if (length > most) {
      throw new RuleBroken(member, "need at most " + most + " characters, got " + length);
    }
  }

  public static void shortEnough(String member, Optional<String> value, int most) {
    value.ifPresent(present -> shortEnough(member, present, most));
  }

  public static void matches(String member, String value, String pattern) {
    if (!Pattern.matches(pattern, value)) {
      throw new RuleBroken(member, "does not look like " + pattern + ": " + value);
    }
  }

  public static void matches(String member, Optional<String> value, String pattern) {
    value.ifPresent(present -> matches(member, present, pattern));
  }

  /// A list that is absent is not too short.
  public static void enough(String member, @Nullable Collection<?> values, int least) {
    if (values != null && values.size() < least) {
      throw new RuleBroken(member, "need at least " + least + " entries, got " + values.size());
    }
  }

  public static void fewEnough(String member, Collection<?> values, int most) {
    if (values.size() > most) {
      throw new RuleBroken(member, "need at most " + most + " entries, got " + values.size());
    }
  }

  /// The same entries, unmodifiable and in their order.
  public static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
