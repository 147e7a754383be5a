package gaze.search.index;

import gaze.domain.FrameId;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.search.index.Question.Described;
import gaze.search.language.Clause;
import gaze.search.language.Filter;
import gaze.search.language.GeoBox;
import gaze.search.meaning.KnownNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// What the owner's items know by name.
  public KnownNames names() {
    return new IndexedNames(values());
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
        asked(text(question, new Spoken(searcher, question.clause())), question).query(),
        new FacetCounter());
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
    Spoken spoken = new Spoken(searcher, question.clause());
    Asked asked = asked(text(question, spoken), question);
    Query query = asked.query();
    Order order = order(asked, question);
    Optional<FieldDoc> after = question.after().flatMap(position -> position.document(order));
    if (question.after().isPresent() && after.isEmpty()) {
      return Optional.empty();
    }
    TopFieldDocs found =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                order.sort(), question.limit() + 1, after.orElse(null), EXACT_TOTAL));
    ScoreDoc[] page =
        found.scoreDocs.length > question.limit()
            ? Arrays.copyOf(found.scoreDocs, question.limit())
            : found.scoreDocs;
    if (asked.scored()) {
      TopFieldCollector.populateScores(page, searcher, query);
    }
    boolean more = found.scoreDocs.length > question.limit();
    Optional<Position> next =
        more
            ? Optional.of(Position.of(snapshot.keep(), (FieldDoc) page[page.length - 1]))
            : Optional.empty();
    return Optional.of(
        new Retrieved(items(page, question, asked, spoken), next, total(found.totalHits)));
  }

  private Scored text(Question question, Spoken spoken) throws IOException {
    Scored text = compiler.compile(question.clause());
    return question.spokenOnly() ? spoken.alone(text) : spoken.with(text);
  }

  /// Where no text was asked for, every item is as good as any other: the newest come first.
  private static Order order(Asked asked, Question question) {
    return !asked.scored() && question.order().by() == Order.By.RELEVANCE
        ? Order.NEWEST
        : question.order();
  }

  private static Total total(TotalHits hits) {
    return new Total(hits.value(), hits.relation() == TotalHits.Relation.EQUAL_TO);
  }

  /// @param fused where more than words was asked for
  /// @param likenesses what items were to be like
  /// @param scored whether some items are better than others
  private record Asked(
      Query query, Optional<FusedQuery> fused, List<Likeness> likenesses, boolean scored) {}

  private Asked asked(Scored text, Question question) throws IOException {
    Optional<Query> tags = tags(question);
    if (question.described().isPresent() || !text.isCondition() && tags.isPresent()) {
      Described described =
          question.described().orElseGet(() -> new Described(question.clause(), List.of(), true));
      FusedQuery fused =
          new Fuser(searcher)
              .fuse(text, tags, described, among(described, question.library()), question.fusion());
      return new Asked(
          atLeast(allowed(fused, question.library()), question),
          Optional.of(fused),
          described.likenesses(),
          true);
    }
    return text.isCondition()
        ? new Asked(
            new BoostQuery(new ConstantScoreQuery(allowed(text.query(), question.library())), 1),
            Optional.empty(),
            List.of(),
            false)
        : new Asked(
            atLeast(allowed(text.scaledTo(1), question.library()), question),
            Optional.empty(),
            List.of(),
            true);
  }

  private static Optional<Query> tags(Question question) {
    return switch (question.fusion()) {
      case EVERYTHING -> QueryCompiler.tags(question.clause());
      case SAID_AND_SEEN -> QueryCompiler.labels(question.clause());
    };
  }

  private static Query atLeast(Query query, Question question) {
    return question.leastScore() > 0
        ? new ScoreAtLeast(query, (float) question.leastScore())
        : query;
  }

  /// What an item must meet that is found by a vector; empty where every item does.
  private Optional<Query> among(Described described, Optional<LibraryId> library)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    boolean all =
        library.isEmpty()
            && described.demands() instanceof Clause.AllOf(var demands, var _)
            && demands.isEmpty()
            && reader.docFreq(new Term(Fields.OWNER, owner.toString()))
                == reader.docFreq(new Term(Fields.ROLE, Fields.ITEM));
    return all
        ? Optional.empty()
        : Optional.of(allowed(compiler.compile(described.demands()).query(), library));
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

  private List<Retrieved.Item> items(ScoreDoc[] page, Question question, Asked asked, Spoken spoken)
      throws IOException {
    Explanation explanation = new Explanation(question.clause());
    List<NearStretches> near = new ArrayList<>();
    for (Likeness likeness : asked.likenesses()) {
      near.add(new NearStretches(searcher, likeness));
    }
    MomentSearch moments = new MomentSearch(spoken.stretches(explanation), near, question.fusion());
    Map<Integer, Map<Modality, Double>> components = components(page, asked);
    List<Set<Filter>> met = met(page, explanation.filters());
    StoredFields stored = searcher.storedFields();
    List<Retrieved.Item> items = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      Document document = stored.document(page[i].doc);
      LeafReaderContext leaf = leaf(page[i].doc);
      int inLeaf = page[i].doc - leaf.docBase;
      Map<Modality, Double> said = components.getOrDefault(page[i].doc, Map.of());
      MediaKind kind = MediaKind.valueOf(text(leaf, Fields.KIND, inLeaf));
      List<Moment> when = kind == MediaKind.VIDEO ? moments.of(page[i].doc, said) : List.of();
      items.add(
          new Retrieved.Item(
              new MediaId(
                  new UUID(
                      number(leaf, Fields.ID_HIGH, inLeaf), number(leaf, Fields.ID_LOW, inLeaf))),
              LibraryId.parse(text(leaf, Fields.LIBRARY, inLeaf)),
              kind,
              document.get(Fields.PATHS),
              Calendar.wall(number(leaf, Fields.CAPTURED, inLeaf)),
              question.fusion().score(said),
              said,
              frame(asked, page[i].doc),
              why(explanation.of(document, met.get(i)), when, asked, page[i].doc),
              when));
    }
    return items;
  }

  private Map<Integer, Map<Modality, Double>> components(ScoreDoc[] page, Asked asked)
      throws IOException {
    if (asked.fused().isPresent()) {
      List<Integer> documents = Arrays.stream(page).map(each -> each.doc).toList();
      return asked.fused().get().components(searcher, documents);
    }
    Map<Integer, Map<Modality, Double>> components = new HashMap<>();
    if (asked.scored()) {
      for (ScoreDoc each : page) {
        components.put(each.doc, Map.of(Modality.TEXT, (double) Math.clamp(each.score, 0, 1)));
      }
    }
    return components;
  }

  private Optional<FrameId> frame(Asked asked, int item) throws IOException {
    Optional<Hits.Hit> seen =
        asked.fused().flatMap(FusedQuery::visual).flatMap(all -> all.at(item));
    return seen.isPresent()
        ? Optional.ofNullable(
                searcher.storedFields().document(seen.get().vector()).get(Fields.FRAME))
            .map(FrameId::parse)
        : Optional.empty();
  }

  /// With what is said in the best moment, what was found by its meaning and what is seen.
  private List<Reason> why(List<Reason> found, List<Moment> moments, Asked asked, int item)
      throws IOException {
    Set<Reason> why = new LinkedHashSet<>();
    moments.stream().findFirst().ifPresent(best -> why.addAll(best.why()));
    why.addAll(found);
    Optional<Hits.Hit> said = asked.fused().flatMap(FusedQuery::words).flatMap(all -> all.at(item));
    if (said.isPresent()) {
      String passage = searcher.storedFields().document(said.get().vector()).get(Fields.PASSAGE);
      why.add(new Reason(Reason.Field.MEANING, passage, List.of()));
    }
    if (asked.fused().flatMap(FusedQuery::visual).flatMap(all -> all.at(item)).isPresent()) {
      why.add(new Reason(Reason.Field.VISUAL, "", List.of()));
    }
    return List.copyOf(why);
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
