package gaze.search.language;

import java.math.BigDecimal;
import java.util.function.Function;

/// A condition on a number.
public sealed interface Measure {
  /// @param value as precise as it was written: `f:2.8` takes 2.75 up to 2.85
  record Compared(Operator operator, BigDecimal value) implements Measure {}

  /// Both ends included.
  record Between(BigDecimal low, BigDecimal high) implements Measure {
    public Between {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException("need low <= high, got " + low + ".." + high);
      }
    }
  }

  enum Operator {
    EQUAL(""),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  default String text(Function<BigDecimal, String> number) {
    return switch (this) {
      case Compared(Operator operator, BigDecimal value) -> operator.sign() + number.apply(value);
      case Between(BigDecimal low, BigDecimal high) ->
          number.apply(low) + ".." + number.apply(high);
    };
  }
}
