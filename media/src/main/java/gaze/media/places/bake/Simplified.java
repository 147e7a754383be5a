package gaze.media.places.bake;

import java.util.List;
import net.iakovlev.timeshape.proto.Geojson.Position;

/// A ring in whole 1e-4 degrees, without the corners that lie (within that) on the line between
/// their neighbours.
final class Simplified {
  private static final double UNITS = 1e4;

  private Simplified() {}

  static int[] ring(List<Position> positions) {
    int[] corners = new int[2 * positions.size()];
    int used = 0;
    for (Position position : positions) {
      int x = (int) Math.round(position.getLon() * UNITS);
      int y = (int) Math.round(position.getLat() * UNITS);
      if (used >= 2 && corners[used - 2] == x && corners[used - 1] == y) {
        continue;
      }
      if (used >= 4 && straight(corners, used, x, y)) {
        used -= 2;
      }
      corners[used++] = x;
      corners[used++] = y;
    }
    boolean closed =
        used >= 4 && corners[0] == corners[used - 2] && corners[1] == corners[used - 1];
    return java.util.Arrays.copyOf(corners, closed ? used - 2 : used);
  }

  /// Whether the last corner lies exactly on the way from the one before it to the next.
  private static boolean straight(int[] corners, int used, int x, int y) {
    long ax = corners[used - 2] - (long) corners[used - 4];
    long ay = corners[used - 1] - (long) corners[used - 3];
    long bx = x - (long) corners[used - 2];
    long by = y - (long) corners[used - 1];
    return ax * by == ay * bx && ax * bx + ay * by > 0;
  }
}
