package gaze.search.index;

import gaze.domain.MediaKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts what a query's documents fall under, by their doc values.
final class FacetCounter implements CollectorManager<FacetCounter.Counts, Facets> {
  /// Years from 1800 up, which is long before the first photograph.
  private static final int FIRST_YEAR = 1800;

  private static final int YEARS = 400;
  private static final long[] YEAR_STARTS = yearStarts();

  static final class Counts extends SimpleCollector {
    private long items;
    private final long[] years = new long[YEARS];
    private final Map<String, Long> kinds = new HashMap<>();
    private final Map<String, Long> cameras = new HashMap<>();
    private final Map<String, Long> labels = new HashMap<>();
    private final Map<String, Long> tags = new HashMap<>();
    private NumericDocValues captured = DocValues.emptyNumeric();
    private Ordinals kind = new Ordinals(DocValues.emptySorted());
    private Ordinals camera = new Ordinals(DocValues.emptySorted());
    private OrdinalSets label = new OrdinalSets(DocValues.emptySortedSet());
    private OrdinalSets tag = new OrdinalSets(DocValues.emptySortedSet());

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      addOrdinals();
      captured = DocValues.getNumeric(context.reader(), Fields.CAPTURED);
      kind = new Ordinals(DocValues.getSorted(context.reader(), Fields.KIND));
      camera = new Ordinals(DocValues.getSorted(context.reader(), Fields.CAMERA_MODEL));
      label = new OrdinalSets(DocValues.getSortedSet(context.reader(), Fields.LABELS));
      tag = new OrdinalSets(DocValues.getSortedSet(context.reader(), Fields.TAGS));
    }

    @Override
    public void collect(int document) throws IOException {
      items++;
      if (captured.advanceExact(document)) {
        years[year(captured.longValue())]++;
      }
      kind.count(document);
      camera.count(document);
      label.count(document);
      tag.count(document);
    }

    private void addOrdinals() throws IOException {
      kind.addTo(kinds);
      camera.addTo(cameras);
      label.addTo(labels);
      tag.addTo(tags);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /// Counts the values of one field in one segment.
  private static final class Ordinals {
    private final SortedDocValues values;
    private final long[] counts;

    Ordinals(SortedDocValues values) {
      this.values = values;
      this.counts = new long[values.getValueCount()];
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        counts[values.ordValue()]++;
      }
    }

    void addTo(Map<String, Long> sums) throws IOException {
      for (int ordinal = 0; ordinal < counts.length; ordinal++) {
        if (counts[ordinal] > 0) {
          sums.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
          counts[ordinal] = 0;
        }
      }
    }
  }

  /// The same for a field of which a document has several values.
  private static final class OrdinalSets {
    private final SortedSetDocValues values;
    private final long[] counts;

    OrdinalSets(SortedSetDocValues values) {
      this.values = values;
      this.counts = new long[Math.toIntExact(values.getValueCount())];
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int each = 0; each < values.docValueCount(); each++) {
          counts[Math.toIntExact(values.nextOrd())]++;
        }
      }
    }

    void addTo(Map<String, Long> sums) throws IOException {
      for (int ordinal = 0; ordinal < counts.length; ordinal++) {
        if (counts[ordinal] > 0) {
          sums.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
          counts[ordinal] = 0;
        }
      }
    }
  }

  private static long[] yearStarts() {
    long[] starts = new long[YEARS];
    for (int i = 0; i < YEARS; i++) {
      starts[i] = Calendar.millis(LocalDate.of(FIRST_YEAR + i, 1, 1));
    }
    return starts;
  }

  private static int year(long millis) {
    int found = Arrays.binarySearch(YEAR_STARTS, millis);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  @Override
  public Counts newCollector() {
    return new Counts();
  }

  @Override
  public Facets reduce(Collection<Counts> parts) throws IOException {
    SortedMap<Integer, Long> years = new TreeMap<>(Comparator.reverseOrder());
    Map<MediaKind, Long> kinds = new EnumMap<>(MediaKind.class);
    Map<String, Long> cameras = new HashMap<>();
    Map<String, Long> labels = new HashMap<>();
    Map<String, Long> tags = new HashMap<>();
    long items = 0;
    for (Counts part : parts) {
      items += part.items;
      part.addOrdinals();
      for (int i = 0; i < YEARS; i++) {
        if (part.years[i] > 0) {
          years.merge(FIRST_YEAR + i, part.years[i], Long::sum);
        }
      }
      part.kinds.forEach((kind, count) -> kinds.merge(MediaKind.valueOf(kind), count, Long::sum));
      part.cameras.forEach((camera, count) -> cameras.merge(camera, count, Long::sum));
      part.labels.forEach((label, count) -> labels.merge(label, count, Long::sum));
      part.tags.forEach((tag, count) -> tags.merge(tag, count, Long::sum));
    }
    return new Facets(
        items,
        Collections.unmodifiableSortedMap(years),
        Collections.unmodifiableMap(kinds),
        commonest(cameras, Facets.MOST_CAMERAS),
        commonest(labels, Facets.MOST_LABELS),
        commonest(tags, Facets.MOST_LABELS));
  }

  private static Map<String, Long> commonest(Map<String, Long> counts, int most) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(sorted);
  }
}
