package gaze.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many of the comparisons of one kind came out equal; prints itself and every difference.
final class Rate {
  private final String what;
  private final List<String> differences = new ArrayList<>();
  private int compared;

  Rate(String what) {
    this.what = what;
  }

  void compare(String where, Object expected, Object found) {
    check(where, expected, found, expected.equals(found));
  }

  void check(String where, Object expected, Object found, boolean same) {
    compared++;
    if (!same) {
      differences.add(where + ": expected " + expected + ", found " + found);
    }
  }

  void isAtLeast(double percent) {
    double share = compared == 0 ? 100 : 100.0 * (compared - differences.size()) / compared;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-34s %4d of %4d  %6.2f %%",
            what,
            compared - differences.size(),
            compared,
            share));
    differences.forEach(difference -> System.out.println("    " + difference));
    assertThat(share).as("%s %s", what, differences).isGreaterThanOrEqualTo(percent);
  }
}
