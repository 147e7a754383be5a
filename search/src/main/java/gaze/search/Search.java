package gaze.search;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.search.SearchAnswer.Found;
import gaze.search.SearchAnswer.Part;
import gaze.search.SearchAnswer.Refused;
import gaze.search.SearchAnswer.UnknownCursor;
import gaze.search.index.Clusters;
import gaze.search.index.Facets;
import gaze.search.index.Fusion;
import gaze.search.index.IndexFeed;
import gaze.search.index.IndexReading;
import gaze.search.index.MapQuestion;
import gaze.search.index.Moment;
import gaze.search.index.Question;
import gaze.search.index.Retrieved;
import gaze.search.language.Clause;
import gaze.search.language.Filter;
import gaze.search.language.FilterWord.Missing;
import gaze.search.language.Parsed;
import gaze.search.language.QueryError;
import gaze.search.language.QueryParser;
import gaze.search.language.Span;
import gaze.search.meaning.Chip;
import gaze.search.meaning.Meaning;
import gaze.search.tags.Tagged;
import gaze.search.tags.Tagging;
import gaze.storage.Cursor;
import gaze.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Answers questions. Thread-safe. Opening it starts the thread that keeps the index equal to the
/// database; searches go on while it works and see what it has done so far. Closing stops it.
public final class Search implements AutoCloseable {
  private final Storage storage;
  private final IndexFeed feed;
  private final Supplier<LocalDate> today;
  private final Tagging tagging;
  private final Describing describing;
  private volatile Tuning tuning;

  private Search(Parts parts, Tuning tuning, Supplier<LocalDate> today) {
    this.storage = parts.storage();
    this.tuning = tuning;
    this.tagging = new VocabularyTags(parts.encoder(), () -> this.tuning);
    this.feed = new IndexFeed(parts.folder(), storage, parts.owners(), tagging);
    this.today = today;
    this.describing = new Describing(parts.encoder(), storage, () -> this.tuning);
  }

  /// What search works with.
  ///
  /// @param folder of the index; made where it is missing, made anew where it is broken
  /// @param owners everybody whose items can be searched
  public record Parts(
      Path folder, Storage storage, Supplier<List<OwnerId>> owners, QueryEncoder encoder) {}

  /// @param zone where the person is for whom *yesterday* ends at midnight
  public static Search open(Parts parts, Tuning tuning, InstantSource clock, ZoneId zone) {
    Search search = new Search(parts, tuning, () -> LocalDate.ofInstant(clock.instant(), zone));
    search.feed.start();
    return search;
  }

  /// Goes on as chosen now. Another vocabulary has the index built anew.
  public void follow(Tuning chosen) {
    tuning = chosen;
    feed.look();
  }

  /// The tags of an item, the surest first.
  public List<Tagged> tags(OwnerId owner, MediaId item) {
    return storage
        .embeddings(owner)
        .stills(Stage.EMBEDDING, item)
        .map(tagging::of)
        .orElse(List.of());
  }

  public SearchAnswer search(OwnerId owner, SearchRequest request) {
    Parsed parsed = QueryParser.parse(request.query());
    List<QueryError> errors = new ArrayList<>(parsed.errors());
    missing(request).ifPresent(errors::add);
    if (!errors.isEmpty()) {
      return new Refused(errors);
    }
    Optional<CursorText> cursor = request.cursor().flatMap(CursorText::read);
    boolean known =
        request.cursor().isEmpty() || cursor.filter(each -> each.isOf(request)).isPresent();
    if (!known) {
      return new UnknownCursor();
    }
    LocalDate day = cursor.map(CursorText::today).orElseGet(today);
    try (IndexReading reading = open(owner, cursor)) {
      return answer(reading, owner, request, parsed, cursor, day);
    } catch (IOException e) {
      feed.suspect();
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  /// What cannot be asked for yet beside the query itself.
  private Optional<QueryError> missing(SearchRequest request) {
    Optional<Missing> missing =
        switch (request.mode()) {
          case ALL, TRANSCRIPT -> Optional.empty();
          case VISUAL, BOTH -> describing.sees() ? Optional.empty() : Optional.of(Missing.VISUAL);
        };
    return missing.map(
        each ->
            new QueryError(
                QueryError.Kind.UNAVAILABLE,
                Span.NONE,
                "This cannot be answered: " + each.sentence() + ".",
                List.of()));
  }

  private IndexReading open(OwnerId owner, Optional<CursorText> cursor) throws IOException {
    return cursor.isPresent() ? feed.read(owner, cursor.get().position()) : feed.read(owner);
  }

  private SearchAnswer answer(
      IndexReading reading,
      OwnerId owner,
      SearchRequest request,
      Parsed parsed,
      Optional<CursorText> cursor,
      LocalDate day)
      throws IOException {
    Clause meaning =
        new Meaning(day, reading.names()).of(demanding(parsed.clause(), request.labels()));
    Question question =
        new Question(
            meaning,
            request.library(),
            request.order(),
            request.limit(),
            cursor.map(CursorText::position),
            request.leastScore(),
            request.mode() == Mode.TRANSCRIPT || request.mode() == Mode.BOTH,
            request.mode() == Mode.BOTH ? Fusion.SAID_AND_SEEN : Fusion.EVERYTHING,
            describing.of(owner, meaning, request));
    Optional<Retrieved> retrieved = reading.retrieve(question);
    if (retrieved.isEmpty()) {
      return new UnknownCursor();
    }
    Optional<Facets> facets =
        request.facets() ? Optional.of(reading.facets(question)) : Optional.empty();
    Optional<Cursor> next =
        retrieved
            .get()
            .next()
            .map(position -> new CursorText(day, CursorText.hash(request, day), position).write());
    boolean nothing = retrieved.get().items().isEmpty() && request.cursor().isEmpty();
    Fruitless fruitless = new Fruitless(reading, request, day);
    List<Part> parts = nothing ? fruitless.parts(meaning) : List.of();
    return new Found(
        hits(owner, retrieved.get()),
        next,
        retrieved.get().total(),
        Meaning.chips(parsed, meaning),
        parts,
        fruitless.alternatives(parts),
        facets);
  }

  /// The clause, with these labels as filters.
  private static Clause demanding(Clause clause, List<String> labels) {
    if (labels.isEmpty()) {
      return clause;
    }
    List<Clause> all = new ArrayList<>();
    labels.forEach(
        label ->
            all.add(
                new Clause.Filtered(
                    new Filter.Matching(Filter.TextField.LABEL, label), Span.NONE)));
    if (clause instanceof Clause.AllOf several) {
      all.addAll(several.clauses());
    } else {
      all.add(clause);
    }
    return new Clause.AllOf(all, clause.span());
  }

  private List<Hit> hits(OwnerId owner, Retrieved retrieved) {
    Map<LibraryId, Library> libraries =
        storage.libraries(owner).all().stream()
            .collect(Collectors.toMap(Library::id, Function.identity()));
    List<Hit> hits = new ArrayList<>();
    for (Retrieved.Item item : retrieved.items()) {
      Library library = libraries.get(item.library());
      if (library != null) {
        hits.add(hit(item, library));
      }
    }
    return hits;
  }

  private static Hit hit(Retrieved.Item item, Library library) {
    return new Hit(
        item.id(),
        item.library(),
        item.kind(),
        library.root().resolve(item.path()),
        item.captured(),
        item.score(),
        item.components(),
        item.moments().stream().findFirst().flatMap(Moment::frame).or(item::frame),
        item.why(),
        item.moments());
  }

  /// Counts what all items that a query finds fall under.
  public SearchAnswer facets(OwnerId owner, SearchRequest request) {
    return search(owner, request.first().limited(1).withFacets());
  }

  /// Where the items were taken.
  public Clusters clusters(OwnerId owner, MapQuestion question) {
    try (IndexReading reading = feed.read(owner)) {
      return reading.clusters(question);
    } catch (IOException e) {
      feed.suspect();
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  /// What of a text would be understood as more than words, without searching.
  public List<Chip> chips(OwnerId owner, String query) {
    Parsed parsed = QueryParser.parse(query);
    try (IndexReading reading = feed.read(owner)) {
      Clause meaning = new Meaning(today.get(), reading.names()).of(parsed.clause());
      return Meaning.chips(parsed, meaning);
    } catch (IOException e) {
      feed.suspect();
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  /// What could follow at the caret, likeliest first.
  public List<Completion> complete(OwnerId owner, String query, int caret) {
    try (IndexReading reading = feed.read(owner)) {
      return new Completer(reading.values(), storage.libraries(owner).all()).complete(query, caret);
    } catch (IOException e) {
      feed.suspect();
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  /// How far the index is.
  public IndexFeed.State state() {
    return feed.state();
  }

  /// Builds the index anew from the database while it goes on answering.
  public void reindex() {
    feed.rebuild();
  }

  /// Waits until searches see everything that is stored now. False when the time was too short.
  public boolean awaitCaughtUp(Duration timeout) throws InterruptedException {
    return feed.awaitCaughtUp(timeout);
  }

  @Override
  public void close() {
    feed.close();
  }
}
