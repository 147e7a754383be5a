package gaze.search.index;

import gaze.search.language.GeoBox;
import java.util.stream.IntStream;

/// Cells of equal size on a map of the world in Web Mercator (EPSG:3857), as far as they touch an
/// area. The cells are those of the whole world, so that an item keeps its cell however the area
/// moves.
final class MapGrid {
  /// Of a tile's 256 pixels: a cell is 64 pixels wide, a thumbnail and some room.
  private static final int CELLS_A_TILE = 4;

  static final double CELL_PIXELS = 64;
  private static final double TILE_PIXELS = 256;

  /// A large screen shows about a thousand; where an area has more, its map is coarser.
  private static final int MOST_CELLS = 16_384;

  /// Where Web Mercator cuts the world off to be a square.
  private static final double LAST_PARALLEL = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

  private final GeoBox area;
  private final int zoom;
  private final long around;
  private final long firstColumn;
  private final int columns;
  private final int rows;

  /// The northern edges of the rows but the first, falling.
  private final double[] edges;

  private MapGrid(GeoBox area, int zoom) {
    this.area = area;
    this.zoom = zoom;
    this.around = (long) CELLS_A_TILE << zoom;
    this.firstColumn = column(area.west());
    long lastColumn = column(area.east()) + (area.overDateLine() ? around : 0);
    this.columns = Math.toIntExact(lastColumn - firstColumn + 1);
    long firstRow = row(area.north());
    this.rows = Math.toIntExact(row(area.south()) - firstRow + 1);
    this.edges = new double[(long) rows * columns <= MOST_CELLS ? rows - 1 : 0];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = latitude((firstRow + i + 1) / (double) around);
    }
  }

  /// @param zoom is less in the grid where the area has too many cells
  static MapGrid of(GeoBox area, int zoom) {
    MapGrid grid = new MapGrid(area, zoom);
    return grid.cells() <= MOST_CELLS || zoom == 0 ? grid : of(area, zoom - 1);
  }

  int zoom() {
    return zoom;
  }

  long cells() {
    return (long) columns * rows;
  }

  /// The cell of a point of the area.
  int cell(double latitude, double longitude) {
    boolean beyond = area.overDateLine() && longitude < area.west();
    long column = column(longitude) + (beyond ? around : 0) - firstColumn;
    return rowOf(latitude) * columns + Math.toIntExact(Math.clamp(column, 0, columns - 1));
  }

  /// The cells beside one, at most eight.
  int[] neighbours(int cell) {
    int row = cell / columns;
    int column = cell % columns;
    return IntStream.rangeClosed(Math.max(0, row - 1), Math.min(rows - 1, row + 1))
        .flatMap(
            r ->
                IntStream.rangeClosed(Math.max(0, column - 1), Math.min(columns - 1, column + 1))
                    .map(c -> r * columns + c))
        .filter(other -> other != cell)
        .toArray();
  }

  private int rowOf(double latitude) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (latitude <= edges[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long column(double longitude) {
    return Math.clamp((long) Math.floor((longitude + 180) / 360 * around), 0, around - 1);
  }

  private long row(double latitude) {
    return Math.clamp((long) Math.floor(down(latitude) * around), 0, around - 1);
  }

  /// How far it is between two points on the map of this zoom.
  double pixels(double latitude, double longitude, double otherLatitude, double otherLongitude) {
    double across = Math.abs(longitude - otherLongitude) / 360;
    double along = down(latitude) - down(otherLatitude);
    return Math.hypot(Math.min(across, 1 - across), along) * TILE_PIXELS * (1 << zoom);
  }

  /// How far down the square of the world, 0 to 1.
  private static double down(double latitude) {
    double radians = Math.toRadians(Math.clamp(latitude, -LAST_PARALLEL, LAST_PARALLEL));
    return 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
  }

  private static double latitude(double down) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
  }
}
