package gaze.inference.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Connected pixels of a map: for each of its rows the first and the last column, which is all that
/// the rectangles around it need.
///
/// @param top the first row
/// @param first column of each row
/// @param last column of each row
/// @param mean of the map's values in it
record Blob(int top, int[] first, int[] last, int size, double mean) {

  /// The smallest rectangle around it, its longer side along the angle. An edge of it lies on an
  /// edge of the convex hull.
  Strip smallest() {
    List<Point> hull = hull();
    Strip smallest = around(0, hull);
    for (int i = 0; i < hull.size(); i++) {
      Point from = hull.get(i);
      Point to = hull.get((i + 1) % hull.size());
      Strip around = around(Math.atan2(to.y - from.y, to.x - from.x), hull);
      if (around.area() < smallest.area()) {
        smallest = around;
      }
    }
    return lengthwise(smallest);
  }

  /// The smallest rectangle at this angle.
  Strip at(double angle) {
    return around(angle, hull());
  }

  private static Strip lengthwise(Strip strip) {
    Strip along = strip.length() >= strip.height() ? strip : strip.turned();
    double angle = along.angle();
    while (angle > Math.PI / 2) {
      angle -= Math.PI;
    }
    while (angle <= -Math.PI / 2) {
      angle += Math.PI;
    }
    return new Strip(along.x(), along.y(), angle, along.length(), along.height());
  }

  private static Strip around(double angle, List<Point> hull) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point point : hull) {
      double along = point.x * cos + point.y * sin;
      double across = point.y * cos - point.x * sin;
      least = Math.min(least, along);
      most = Math.max(most, along);
      top = Math.min(top, across);
      bottom = Math.max(bottom, across);
    }
    double along = (least + most) / 2;
    double across = (top + bottom) / 2;
    return new Strip(
        along * cos - across * sin, along * sin + across * cos, angle, most - least, bottom - top);
  }

  private record Point(double x, double y) {}

  /// By Andrew's chain over the corners of the outermost pixels.
  private List<Point> hull() {
    List<Point> points = new ArrayList<>();
    for (int row = 0; row < first.length; row++) {
      for (int edge = 0; edge <= 1; edge++) {
        points.add(new Point(first[row], top + row + edge));
        points.add(new Point(last[row] + 1, top + row + edge));
      }
    }
    points.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
    List<Point> hull = half(points);
    hull.removeLast();
    List<Point> back = half(points.reversed());
    back.removeLast();
    hull.addAll(back);
    return hull;
  }

  private static List<Point> half(List<Point> points) {
    List<Point> half = new ArrayList<>();
    for (Point point : points) {
      while (half.size() > 1 && !turns(half.get(half.size() - 2), half.getLast(), point)) {
        half.removeLast();
      }
      half.add(point);
    }
    return half;
  }

  private static boolean turns(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
  }
}
