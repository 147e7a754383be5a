package gaze.inference.ocr;

import java.util.Comparator;
import java.util.List;

/// How the lines of a picture lie: most along one angle, which also tells how to take pieces too
/// short to have a direction of their own.
///
/// @param angle of the lines, between -45° and 135°: lines that go down are nearer to 90°
record Slant(double angle) {
  /// Lines this many times as long as high know their direction.
  private static final double LONG = 2;

  private static final double RIGHT_ANGLE = Math.PI / 2;

  static Slant of(List<Strip> strips) {
    List<Strip> sure = strips.stream().filter(Slant::knows).toList();
    double down = weight(sure.stream().filter(Slant::goesDown).toList());
    boolean most = down > weight(sure) / 2;
    return new Slant(middle(sure.stream().filter(strip -> goesDown(strip) == most).toList()));
  }

  /// Whether a strip is long enough to be believed.
  static boolean knows(Strip strip) {
    return strip.length() >= LONG * strip.height();
  }

  /// The angle of a strip between -45° and 135°.
  static double angle(Strip strip) {
    double angle = strip.angle();
    return angle < -RIGHT_ANGLE / 2 ? angle + Math.PI : angle;
  }

  static boolean goesDown(Strip strip) {
    return angle(strip) > RIGHT_ANGLE / 2;
  }

  private static double weight(List<Strip> strips) {
    return strips.stream().mapToDouble(Strip::length).sum();
  }

  /// The weighted median; 0 where there is none.
  private static double middle(List<Strip> strips) {
    double half = weight(strips) / 2;
    double passed = 0;
    for (Strip strip : strips.stream().sorted(Comparator.comparing(Slant::angle)).toList()) {
      passed += strip.length();
      if (passed >= half) {
        return angle(strip);
      }
    }
    return 0;
  }
}
