package gaze.search.index;

import gaze.search.language.GeoBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Gathers located documents into the cells of a grid, and neighbouring cells into clusters.
final class MapCounter implements CollectorManager<MapCounter.Cells, Clusters> {
  /// Clusters whose middles are closer than a thumbnail would cover each other.
  private static final double CLOSE_PIXELS = MapGrid.CELL_PIXELS * 0.875;

  private final GeoBox area;
  private final MapGrid grid;

  MapCounter(GeoBox area, int zoom) {
    this.area = area;
    this.grid = MapGrid.of(area, zoom);
  }

  final class Cells extends SimpleCollector {
    private final @Nullable MapCell[] cells = new MapCell[Math.toIntExact(grid.cells())];
    private final List<MapCell> filled = new ArrayList<>();
    private final long firstMeridian = GeoEncodingUtils.encodeLongitude(area.west());
    private SortedNumericDocValues locations = DocValues.emptySortedNumeric();
    private NumericDocValues captured = DocValues.emptyNumeric();
    private NumericDocValues idHigh = DocValues.emptyNumeric();
    private NumericDocValues idLow = DocValues.emptyNumeric();
    private SortedDocValues places = DocValues.emptySorted();
    private SortedDocValues countries = DocValues.emptySorted();

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      LeafReader segment = context.reader();
      locations = DocValues.getSortedNumeric(segment, Fields.LOCATION);
      captured = DocValues.getNumeric(segment, Fields.CAPTURED);
      idHigh = DocValues.getNumeric(segment, Fields.ID_HIGH);
      idLow = DocValues.getNumeric(segment, Fields.ID_LOW);
      places = DocValues.getSorted(segment, Fields.PLACE_NAME);
      countries = DocValues.getSorted(segment, Fields.COUNTRY_CODE);
    }

    @Override
    public void collect(int document) throws IOException {
      if (!locations.advanceExact(document)) {
        return;
      }
      long location = locations.nextValue();
      int latitude = (int) (location >> 32);
      int longitude = (int) location;
      boolean beyond = area.overDateLine() && longitude < firstMeridian;
      MapCell cell =
          cell(
              GeoEncodingUtils.decodeLatitude(latitude),
              GeoEncodingUtils.decodeLongitude(longitude));
      cell.add(latitude, longitude + (beyond ? MapCell.AROUND : 0));
      boolean newest = isNewest(cell, document);
      cell.place.see(places, document, newest);
      cell.country.see(countries, document, newest);
    }

    private boolean isNewest(MapCell cell, int document) throws IOException {
      long taken = captured.advanceExact(document) ? captured.longValue() : Long.MIN_VALUE;
      return cell.mayBeNewest(taken)
          && idHigh.advanceExact(document)
          && idLow.advanceExact(document)
          && cell.newest(taken, new UUID(idHigh.longValue(), idLow.longValue()));
    }

    private MapCell cell(double latitude, double longitude) {
      int at = grid.cell(latitude, longitude);
      MapCell known = cells[at];
      if (known != null) {
        return known;
      }
      MapCell fresh = new MapCell();
      cells[at] = fresh;
      filled.add(fresh);
      return fresh;
    }

    @Override
    public void finish() throws IOException {
      for (MapCell cell : filled) {
        cell.place.settle(places);
        cell.country.settle(countries);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public Cells newCollector() {
    return new Cells();
  }

  @Override
  public Clusters reduce(Collection<Cells> parts) {
    @Nullable MapCell[] all = new MapCell[Math.toIntExact(grid.cells())];
    for (Cells part : parts) {
      for (int i = 0; i < all.length; i++) {
        MapCell more = part.cells[i];
        MapCell known = all[i];
        if (known == null) {
          all[i] = more;
        } else if (more != null) {
          known.add(more);
        }
      }
    }
    return new Clusters(
        joined(all).stream().map(MapCell::cluster).sorted(LARGEST).toList(), grid.zoom());
  }

  private static final Comparator<Cluster> LARGEST =
      Comparator.comparingLong(Cluster::items)
          .reversed()
          .thenComparing(cluster -> cluster.newest().value());

  /// Items do not keep to the cells: the fullest cell takes its close neighbours in, then the next.
  private List<MapCell> joined(@Nullable MapCell[] cells) {
    record Filled(int at, MapCell cell, double latitude, double longitude) {}
    List<Filled> filled = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      MapCell cell = cells[i];
      if (cell != null) {
        filled.add(new Filled(i, cell, cell.latitude(), cell.longitude()));
      }
    }
    @Nullable Filled[] free = new Filled[cells.length];
    filled.forEach(each -> free[each.at] = each);
    filled.sort(
        Comparator.comparingLong((Filled each) -> each.cell.items())
            .reversed()
            .thenComparingInt(Filled::at));
    List<MapCell> joined = new ArrayList<>();
    for (Filled each : filled) {
      if (free[each.at] == null) {
        continue;
      }
      free[each.at] = null;
      for (int neighbour : grid.neighbours(each.at)) {
        Filled other = free[neighbour];
        if (other != null
            && grid.pixels(each.latitude, each.longitude, other.latitude, other.longitude)
                < CLOSE_PIXELS) {
          free[neighbour] = null;
          each.cell.add(other.cell);
        }
      }
      joined.add(each.cell);
    }
    return joined;
  }
}
