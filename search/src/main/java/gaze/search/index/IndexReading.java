package gaze.search.index;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.search.language.Clause;
import gaze.search.language.Filter;
import gaze.search.language.Filter.TextField;
import gaze.search.language.GeoBox;
import gaze.search.meaning.KnownPlaces;
import gaze.search.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;

/// One unchanging state of the index as one owner may see it. Not thread-safe; whoever opens it
/// closes it.
public final class IndexReading implements AutoCloseable {
  /// Up to here totals are exact.
  private static final int EXACT_TOTAL = 10_000;

  static {
    // A word is looked for in every field, a query may have hundreds of words.
    IndexSearcher.setMaxClauseCount(32 * 1024);
  }

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final OwnerId owner;
  private final QueryCompiler compiler;

  IndexReading(Snapshot snapshot, OwnerId owner, Collection<Library> libraries) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
    this.owner = owner;
    this.compiler = new QueryCompiler(searcher.getIndexReader(), owner, libraries);
  }

  /// The values that the owner's items have.
  public KnownValues values() {
    return new KnownValues(searcher.getIndexReader(), owner);
  }

  public KnownPlaces places() {
    return name -> {
      try {
        String folded = Folding.fold(name);
        if (values().has(ValueKind.PLACE, folded)) {
          return Optional.of(new Filter.Matching(TextField.PLACE, name));
        }
        return values().has(ValueKind.COUNTRY, folded)
            ? Optional.of(new Filter.Matching(TextField.COUNTRY, name))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /// Words that the library knows and that differ a little from one that it does not know.
  public List<String> wordsLike(String word) throws IOException {
    return Likenesses.of(word, values());
  }

  /// How many of the owner's items a clause finds on its own.
  public long count(Clause clause, Optional<LibraryId> library) throws IOException {
    return searcher.count(allowed(compiler.compile(clause).query(), library));
  }

  public Facets facets(Question question) throws IOException {
    return searcher.search(
        query(compiler.compile(question.clause()), question), new FacetCounter());
  }

  /// The located items of an area, gathered for a map.
  public Clusters clusters(MapQuestion question) throws IOException {
    GeoBox area = FilterCompiler.asStored(question.area());
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(FilterCompiler.area(area), Occur.FILTER);
    if (question.kind().isPresent()) {
      query.add(compiler.compile(new Filter.Type(question.kind().get())), Occur.FILTER);
    }
    return searcher.search(
        allowed(query.build(), question.library()), new MapCounter(area, question.zoom()));
  }

  /// Finds a page. Empty where the question goes on after a position that is none of its order.
  public Optional<Retrieved> retrieve(Question question) throws IOException {
    Scored scored = compiler.compile(question.clause());
    Order order = order(scored, question);
    Optional<FieldDoc> after = question.after().flatMap(position -> position.document(order));
    if (question.after().isPresent() && after.isEmpty()) {
      return Optional.empty();
    }
    Query query = query(scored, question);
    TopFieldDocs found =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                order.sort(), question.limit() + 1, after.orElse(null), EXACT_TOTAL));
    ScoreDoc[] page =
        found.scoreDocs.length > question.limit()
            ? Arrays.copyOf(found.scoreDocs, question.limit())
            : found.scoreDocs;
    if (!scored.isCondition()) {
      TopFieldCollector.populateScores(page, searcher, query);
    }
    boolean more = found.scoreDocs.length > question.limit();
    Optional<Position> next =
        more
            ? Optional.of(Position.of(snapshot.keep(), (FieldDoc) page[page.length - 1]))
            : Optional.empty();
    return Optional.of(
        new Retrieved(
            items(page, question.clause(), !scored.isCondition()), next, total(found.totalHits)));
  }

  /// Where no text was asked for, every item is as good as any other: the newest come first.
  private static Order order(Scored scored, Question question) {
    return scored.isCondition() && question.order().by() == Order.By.RELEVANCE
        ? Order.NEWEST
        : question.order();
  }

  private static Total total(TotalHits hits) {
    return new Total(hits.value(), hits.relation() == TotalHits.Relation.EQUAL_TO);
  }

  private Query query(Scored scored, Question question) throws IOException {
    if (scored.isCondition()) {
      return new BoostQuery(new ConstantScoreQuery(allowed(scored.query(), question.library())), 1);
    }
    Query text = allowed(scored.scaledTo(1), question.library());
    return question.leastScore() > 0 ? new ScoreAtLeast(text, (float) question.leastScore()) : text;
  }

  /// Only what is the owner's, and in the library.
  private Query allowed(Query query, Optional<LibraryId> library) throws IOException {
    BooleanQuery.Builder allowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    Term mine = new Term(Fields.OWNER, owner.toString());
    IndexReader reader = searcher.getIndexReader();
    if (reader.docFreq(mine) < reader.maxDoc()) {
      allowed.add(new TermQuery(mine), Occur.FILTER);
    }
    library.ifPresent(
        id -> allowed.add(new TermQuery(new Term(Fields.LIBRARY, id.toString())), Occur.FILTER));
    return allowed.build();
  }

  private List<Retrieved.Item> items(ScoreDoc[] page, Clause clause, boolean scored)
      throws IOException {
    Explanation explanation = new Explanation(clause);
    List<Set<Filter>> met = met(page, explanation.filters());
    StoredFields stored = searcher.storedFields();
    List<Retrieved.Item> items = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      Document document = stored.document(page[i].doc);
      LeafReaderContext leaf = leaf(page[i].doc);
      int inLeaf = page[i].doc - leaf.docBase;
      items.add(
          new Retrieved.Item(
              new MediaId(
                  new UUID(
                      number(leaf, Fields.ID_HIGH, inLeaf), number(leaf, Fields.ID_LOW, inLeaf))),
              LibraryId.parse(text(leaf, Fields.LIBRARY, inLeaf)),
              MediaKind.valueOf(text(leaf, Fields.KIND, inLeaf)),
              document.get(Fields.PATHS),
              Calendar.wall(number(leaf, Fields.CAPTURED, inLeaf)),
              scored ? OptionalDouble.of(Math.clamp(page[i].score, 0, 1)) : OptionalDouble.empty(),
              explanation.of(document, met.get(i))));
    }
    return items;
  }

  /// Which filters hold for which document; most are conditions that all of them meet, but what
  /// words mean and what stands in an `OR` may hold for some alone.
  private List<Set<Filter>> met(ScoreDoc[] page, List<Filter> filters) throws IOException {
    List<Set<Filter>> met = new ArrayList<>();
    for (ScoreDoc _ : page) {
      met.add(new LinkedHashSet<>());
    }
    for (Filter filter : filters) {
      Query query = searcher.rewrite(new ConstantScoreQuery(compiler.compile(filter)));
      Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      for (int i = 0; i < page.length; i++) {
        if (holds(weight, page[i].doc)) {
          met.get(i).add(filter);
        }
      }
    }
    return met;
  }

  private boolean holds(Weight weight, int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    ScorerSupplier supplier = weight.scorerSupplier(leaf);
    if (supplier == null) {
      return false;
    }
    Scorer scorer = supplier.get(1);
    return scorer.iterator().advance(document - leaf.docBase) == document - leaf.docBase;
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  private static long number(LeafReaderContext leaf, String field, int document)
      throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(document) ? values.longValue() : 0;
  }

  private static String text(LeafReaderContext leaf, String field, int document)
      throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
    if (!values.advanceExact(document)) {
      throw new IllegalStateException("a document without " + field);
    }
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
