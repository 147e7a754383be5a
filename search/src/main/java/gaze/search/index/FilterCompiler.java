package gaze.search.index;

import gaze.domain.Library;
import gaze.domain.OwnerId;
import gaze.search.labels.LabelNames;
import gaze.search.language.Feature;
import gaze.search.language.Filter;
import gaze.search.language.Filter.TextField;
import gaze.search.language.GeoBox;
import gaze.search.language.Measure;
import gaze.search.language.Measure.Between;
import gaze.search.language.Measure.Compared;
import gaze.search.language.Quantity;
import gaze.search.language.Trait;
import gaze.search.text.Folding;
import gaze.search.text.Token;
import gaze.search.text.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// Compiles filters.
final class FilterCompiler {
  /// As many values as a filter on a part of them can stand for.
  private static final int MOST_VALUES = 10_000;

  private final IndexReader reader;
  private final OwnerId owner;
  private final Collection<Library> libraries;

  FilterCompiler(IndexReader reader, OwnerId owner, Collection<Library> libraries) {
    this.reader = reader;
    this.owner = owner;
    this.libraries = libraries;
  }

  Query compile(Filter filter) throws IOException {
    return switch (filter) {
      case Filter.Type(var kind) -> term(Fields.KIND, kind.name());
      case Filter.After(var period) -> captured(period.first(), LocalDate.MAX);
      case Filter.Before(var period) -> captured(LocalDate.MIN, period.first());
      case Filter.Taken(var first, var last) -> captured(first.first(), last.end());
      case Filter.InMonth _,
          Filter.InSeason _,
          Filter.OnWeekday _,
          Filter.OnHoliday _,
          Filter.OnDay _ ->
          term(Fields.RECURRING, filter.text());
      case Filter.Near near -> near(near);
      case Filter.Area(var box) -> area(box);
      case Filter.Colored(var color) -> term(Fields.COLOR, Filter.named(color));
      case Filter.ColoredLike(int rgb) -> terms(Fields.COLOR, LabColor.of(rgb).alike());
      case Filter.Rejected _ -> term(Fields.FLAG, Flags.of(Trait.REJECTED));
      case Filter.Unrated _ -> unrated();
      case Filter.Measured(var quantity, var measure) -> measured(quantity, measure);
      case Filter.Has(var feature) -> term(Fields.FLAG, Flags.of(feature));
      case Filter.Is(var trait) -> term(Fields.FLAG, Flags.of(trait));
      case Filter.Similar _ ->
          new MatchNoDocsQuery("what is like an item is found by its vectors, not by a condition");
      case Filter.Matching(var field, var value) -> matching(field, value);
    };
  }

  private static Query captured(LocalDate first, LocalDate end) {
    long low = first.equals(LocalDate.MIN) ? Long.MIN_VALUE : Calendar.millis(first);
    long high = end.equals(LocalDate.MAX) ? Long.MAX_VALUE : Calendar.millis(end) - 1;
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(Fields.CAPTURED, low, high),
        NumericDocValuesField.newSlowRangeQuery(Fields.CAPTURED, low, high));
  }

  private static Query near(Filter.Near near) {
    double latitude = near.center().latitude();
    double longitude = near.center().longitude();
    double metres = near.radius().doubleValue() * 1000;
    return new IndexOrDocValuesQuery(
        LatLonPoint.newDistanceQuery(Fields.LOCATION, latitude, longitude, metres),
        LatLonDocValuesField.newSlowDistanceQuery(Fields.LOCATION, latitude, longitude, metres));
  }

  static Query area(GeoBox given) {
    GeoBox box = asStored(given);
    return new IndexOrDocValuesQuery(
        LatLonPoint.newBoxQuery(Fields.LOCATION, box.south(), box.north(), box.west(), box.east()),
        LatLonDocValuesField.newSlowBoxQuery(
            Fields.LOCATION, box.south(), box.north(), box.west(), box.east()));
  }

  /// The box with its edges rounded as locations are when they are stored: down, to a centimetre.
  /// Otherwise what lies on its southern or western edge would be outside.
  static GeoBox asStored(GeoBox box) {
    double south = GeoEncodingUtils.decodeLatitude(GeoEncodingUtils.encodeLatitude(box.south()));
    double west = GeoEncodingUtils.decodeLongitude(GeoEncodingUtils.encodeLongitude(box.west()));
    boolean turned = box.overDateLine() && west <= box.east();
    return new GeoBox(south, turned ? box.west() : west, box.north(), box.east());
  }

  private static Query unrated() {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(term(Fields.FLAG, Flags.of(Feature.RATING)), Occur.MUST_NOT)
        .add(term(Fields.FLAG, Flags.of(Trait.REJECTED)), Occur.MUST_NOT)
        .build();
  }

  private static Query measured(Quantity quantity, Measure measure) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    switch (measure) {
      case Between(BigDecimal from, BigDecimal to) -> {
        low = bottom(quantity, from);
        high = top(quantity, to);
      }
      case Compared(var operator, BigDecimal value) -> {
        switch (operator) {
          case EQUAL -> {
            low = bottom(quantity, value);
            high = top(quantity, value);
          }
          case LESS -> high = Math.nextDown(bottom(quantity, value));
          case AT_MOST ->
              high = quantity == Quantity.DURATION ? value.doubleValue() : top(quantity, value);
          case MORE ->
              low =
                  Math.nextUp(
                      quantity == Quantity.DURATION ? value.doubleValue() : top(quantity, value));
          case AT_LEAST -> low = bottom(quantity, value);
        }
      }
    }
    // Rejected is no number of stars.
    double least = quantity == Quantity.RATING ? Math.max(0, low) : low;
    return range(Fields.number(quantity), least, high);
  }

  /// A number stands for all that are written like it: 2.8 from 2.75, but a video of 30 s from 30 s
  /// to its next second, as players show it.
  private static double bottom(Quantity quantity, BigDecimal value) {
    return quantity == Quantity.DURATION
        ? value.doubleValue()
        : value.subtract(half(value)).doubleValue();
  }

  private static double top(Quantity quantity, BigDecimal value) {
    BigDecimal end =
        quantity == Quantity.DURATION ? value.add(value.ulp()) : value.add(half(value));
    return Math.nextDown(end.doubleValue());
  }

  private static BigDecimal half(BigDecimal value) {
    return value.ulp().divide(BigDecimal.TWO);
  }

  private static Query range(String field, double low, double high) {
    return new IndexOrDocValuesQuery(
        DoublePoint.newRangeQuery(field, low, high),
        SortedNumericDocValuesField.newSlowRangeQuery(
            field,
            NumericUtils.doubleToSortableLong(low),
            NumericUtils.doubleToSortableLong(high)));
  }

  private Query matching(TextField field, String value) throws IOException {
    return switch (field) {
      case CAMERA -> containing(ValueKind.CAMERA, value);
      case LENS -> containing(ValueKind.LENS, value);
      case PLACE -> words(Fields.PLACE, value);
      case COUNTRY -> term(Fields.COUNTRY, Folding.fold(value));
      case FOLDER -> folder(value);
      case LIBRARY -> library(value);
      case KEYWORD -> words(Fields.KEYWORD, value);
      case TAG -> term(Fields.TAG, tagTerm(value));
      case LABEL -> term(Fields.LABEL, labelTerm(value));
      case TITLE -> words(Fields.TITLE, value);
      case DESCRIPTION -> words(Fields.DESCRIPTION, value);
      case FILENAME -> WordCompiler.part(Folding.fold(value));
      case EXTENSION -> term(Fields.EXTENSION, Formats.canonical(value));
      case FORMAT -> term(Fields.MIME, Formats.canonical(value));
      case LANGUAGE -> term(Fields.LANGUAGE, Folding.fold(value));
    };
  }

  /// Values that contain every part of the text, wherever it stands. The whole of a value of
  /// several words is just that one: who asks for the `Canon EOS 5D` does not ask for the `Canon
  /// EOS 5D Mark II`.
  private Query containing(ValueKind kind, String value) throws IOException {
    String sought = Folding.fold(value).strip();
    List<String> parts = List.of(sought.split("\\s+"));
    List<KnownValues.Value> containing =
        new KnownValues(reader, owner)
            .matching(kind, folded -> parts.stream().allMatch(folded::contains), MOST_VALUES);
    boolean whole =
        parts.size() > 1 && containing.stream().anyMatch(known -> known.folded().equals(sought));
    List<String> terms =
        containing.stream()
            .filter(known -> !whole || known.folded().equals(sought))
            .map(known -> KnownValues.term(owner, known.text()))
            .toList();
    return terms(Fields.values(kind), terms);
  }

  /// A whole path of this machine is one below a library's root.
  private Query folder(String value) {
    String path = value.replace('\\', '/');
    for (Library library : libraries) {
      String root = library.root().toString().replace('\\', '/');
      boolean below = path.equals(root) || path.startsWith(root.endsWith("/") ? root : root + "/");
      if (!below) {
        continue;
      }
      Query inLibrary = term(Fields.LIBRARY, library.id().toString());
      String rest = path.substring(root.length());
      return Words.of(rest).isEmpty()
          ? inLibrary
          : new BooleanQuery.Builder()
              .add(inLibrary, Occur.FILTER)
              .add(words(Fields.FOLDER, rest), Occur.FILTER)
              .build();
    }
    return words(Fields.FOLDER, value);
  }

  private Query library(String value) {
    String folded = Folding.fold(value);
    List<String> ids =
        libraries.stream()
            .filter(
                library ->
                    library.id().toString().equals(folded)
                        || Folding.fold(library.name()).contains(folded))
            .map(library -> library.id().toString())
            .toList();
    return terms(Fields.LIBRARY, ids);
  }

  /// A label by its own name, whatever it was called.
  static String labelTerm(String name) {
    return LabelNames.get().label(name).orElseGet(() -> Folding.fold(name).strip());
  }

  /// However it is written: `Event/Birthday ` too.
  static String tagTerm(String path) {
    return Folding.fold(path).strip();
  }

  private static Query words(String field, String value) {
    List<Token> tokens = Words.of(value);
    return tokens.isEmpty()
        ? new MatchNoDocsQuery("a text without a word")
        : WordCompiler.phrase(field, tokens);
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query terms(String field, List<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }
}
