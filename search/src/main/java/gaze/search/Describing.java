package gaze.search;

import gaze.domain.FloatVector;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.search.index.Calibration;
import gaze.search.index.Likeness;
import gaze.search.index.Question.Described;
import gaze.search.index.VectorSpace;
import gaze.search.index.VectorSpace.Kind;
import gaze.search.language.Clause;
import gaze.search.language.Filter;
import gaze.search.meaning.Sentence;
import gaze.storage.Embeddings;
import gaze.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Turns what a query describes into what items are to be like.
final class Describing {
  private static final int MOST = 1000;

  /// Pictures less alike than that are none that a person would call so.
  private static final double ALIKE = 0.8;

  private final QueryEncoder encoder;
  private final Storage storage;
  private final Supplier<Tuning> tuning;

  Describing(QueryEncoder encoder, Storage storage, Supplier<Tuning> tuning) {
    this.encoder = encoder;
    this.storage = storage;
    this.tuning = tuning;
  }

  /// Whether sentences can be compared with pictures.
  boolean sees() {
    return encoder.space(Kind.VISUAL).isPresent();
  }

  /// Empty where words alone are looked for.
  Optional<Described> of(OwnerId owner, Clause clause, SearchRequest request) {
    if (request.like().isPresent()) {
      return Optional.of(likeAPicture(clause, request.like().get(), request.leastScore()));
    }
    Optional<Described> like = likeAnItem(owner, clause, request.leastScore());
    return like.isPresent() ? like : of(clause, request.mode());
  }

  private static Described likeAPicture(
      Clause clause, QueryEncoder.Encoded picture, double leastScore) {
    return new Described(
        clause instanceof Clause.AllOf all ? all : new Clause.AllOf(List.of(clause), clause.span()),
        List.of(alike(picture.space(), picture.vector(), least(leastScore))),
        false);
  }

  private static double least(double asked) {
    return asked > 0 ? asked : ALIKE;
  }

  private static Likeness alike(VectorSpace space, FloatVector vector, double least) {
    return new Likeness(space, vector, Calibration.SIMILARITY, least, MOST);
  }

  /// An item that looks like nothing known finds nothing.
  private Optional<Described> likeAnItem(OwnerId owner, Clause clause, double leastScore) {
    List<Clause> parts = clause instanceof Clause.AllOf all ? all.clauses() : List.of(clause);
    Optional<Filter.Similar> similar =
        parts.stream()
            .flatMap(
                part ->
                    part instanceof Clause.Filtered(Filter.Similar like, var _)
                        ? Stream.of(like)
                        : Stream.empty())
            .findFirst();
    List<Clause> demands =
        parts.stream()
            .filter(
                part ->
                    !(part instanceof Clause.Filtered(Filter filter, var _)
                        && filter instanceof Filter.Similar))
            .toList();
    return similar.map(
        like ->
            new Described(
                new Clause.AllOf(demands, clause.span()),
                looks(owner, like.to(), least(leastScore)).stream().toList(),
                false));
  }

  /// By what can be seen where that is known, else by what it looks like; the middle still of a
  /// video stands for it.
  private Optional<Likeness> looks(OwnerId owner, MediaId item, double least) {
    Embeddings embeddings = storage.embeddings(owner);
    return embeddings
        .stills(Stage.EMBEDDING, item)
        .flatMap(stills -> looks(Kind.VISUAL, stills, least))
        .or(
            () ->
                embeddings
                    .stills(Stage.EXTRACTING_FEATURES, item)
                    .flatMap(stills -> looks(Kind.FEATURES, stills, least)));
  }

  private static Optional<Likeness> looks(Kind kind, Embeddings.OfStills stills, double least) {
    return stills.stills().isEmpty()
        ? Optional.empty()
        : Optional.of(
            alike(
                new VectorSpace(kind, stills.model()),
                stills.stills().get(stills.stills().size() / 2).vector(),
                least));
  }

  private Optional<Described> of(Clause clause, Mode mode) {
    Optional<Sentence> sentence = Sentence.of(clause);
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    List<Likeness> likenesses =
        encoded(sentence.get(), mode)
            .map(
                encoded ->
                    new Likeness(
                        encoded.space(),
                        encoded.vector(),
                        calibration(encoded.space()),
                        tuning.get().cutOff(),
                        MOST))
            .toList();
    boolean literally = mode != Mode.VISUAL;
    return likenesses.isEmpty() && literally
        ? Optional.empty()
        : Optional.of(new Described(sentence.get().demands(), likenesses, literally));
  }

  /// The sentence in every space that the mode looks into; all words are in the space of one model.
  private Stream<QueryEncoder.Encoded> encoded(Sentence sentence, Mode mode) {
    Optional<QueryEncoder.Encoded> words =
        mode == Mode.VISUAL ? Optional.empty() : encoder.encode(Kind.WORDS, sentence.words());
    Optional<QueryEncoder.Encoded> looks =
        mode == Mode.TRANSCRIPT ? Optional.empty() : encoder.encode(Kind.VISUAL, sentence.words());
    return Stream.concat(
        words.stream()
            .flatMap(
                meant ->
                    kinds(mode)
                        .filter(kind -> kind != Kind.LABELS || !sentence.namesThing())
                        .map(
                            kind ->
                                new QueryEncoder.Encoded(meant.space().of(kind), meant.vector()))),
        looks.stream());
  }

  /// Of words. Titles and what stands in the picture are not said.
  private static Stream<Kind> kinds(Mode mode) {
    return switch (mode) {
      case ALL -> Stream.of(Kind.WORDS, Kind.LABELS, Kind.SAID);
      case TRANSCRIPT, BOTH -> Stream.of(Kind.SAID);
      case VISUAL -> Stream.of();
    };
  }

  /// What is said: fitted on questions to invented home videos, alone and among 10,000 other lines
  /// (docs/quality.md). Titles and what stands in pictures: a cosine of 0.33 told answers from
  /// silence among 128 spoken lines with all-MiniLM-L6-v2; 4,000 more lines moved it by about 0.05.
  /// Names of things are short and all alike, so they need more than other words. Sentences and
  /// pictures: CLIP's authors' own examples lie around 0.3 where they fit and around 0.2 where they
  /// do not (Radford et al. 2021, figure 1 and the model card); not fitted on data here.
  private static Calibration calibration(VectorSpace space) {
    return switch (space.kind()) {
      case SAID -> new Calibration.Logistic(0.45, 20, 0.022, 0.5);
      case WORDS -> new Calibration.Logistic(0.33, 20, 0.015);
      case LABELS -> new Calibration.Logistic(0.42, 20, 0.005);
      case VISUAL -> new Calibration.Logistic(0.245, 60, 0.002);
      case FEATURES -> new Calibration.Logistic(0.6, 15, 0);
    };
  }
}
