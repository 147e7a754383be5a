package gaze.server.media;

import gaze.contract.RuleBroken;
import gaze.contract.api.SearchApi;
import gaze.contract.wire.Completion;
import gaze.contract.wire.CompletionRequest;
import gaze.contract.wire.Completions;
import gaze.contract.wire.Facets;
import gaze.contract.wire.SearchPage;
import gaze.contract.wire.SearchRequest;
import gaze.contract.wire.SearchSort;
import gaze.contract.wire.Violation;
import gaze.domain.LibraryId;
import gaze.domain.Stage;
import gaze.pipeline.demand.Glances;
import gaze.search.Mode;
import gaze.search.QueryEncoder;
import gaze.search.SearchAnswer;
import gaze.search.index.Order;
import gaze.search.index.VectorSpace;
import gaze.search.index.VectorSpace.Kind;
import gaze.search.language.QueryError;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Paging;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.Wire;
import gaze.storage.Cursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// One box for words, phrases and filters.
public final class SearchResource implements SearchApi {
  private final Engine engine;
  private final References references;

  SearchResource(Engine engine, References references) {
    this.engine = engine;
    this.references = references;
  }

  @Override
  public SearchPage search(SearchRequest request) {
    EngineParts parts = engine.parts();
    return SearchWire.page(
        found(parts.search().search(parts.owner(), question(request))), request.reference());
  }

  @Override
  public SearchPage searchByImage(
      InputStream body,
      Optional<String> query,
      Optional<UUID> libraryId,
      Optional<Integer> limit,
      Optional<Double> minScore) {
    SearchRequest.Builder request =
        SearchRequest.builder()
            .query(query.orElse(""))
            .libraryId(libraryId)
            .limit(limit)
            .minScore(minScore);
    try {
      request.build();
    } catch (RuleBroken e) {
      throw Refusal.at(e.member(), RefusalCode.INVALID_REQUEST, e.getMessage() + ".");
    }
    UUID reference = references.add(looked(engine.parts(), body));
    return search(request.reference(Optional.of(reference)).build());
  }

  private static QueryEncoder.Encoded looked(EngineParts parts, InputStream picture) {
    try {
      return switch (parts.look().at(picture)) {
        case Glances.Answer.Seen(Stage by, var model, var vector) ->
            new QueryEncoder.Encoded(
                new VectorSpace(by == Stage.EMBEDDING ? Kind.VISUAL : Kind.FEATURES, model),
                vector);
        case Glances.Answer.None(var problem) ->
            throw Refusal.of(RefusalCode.CANNOT_BE_MADE, problem.detail());
        case Glances.Answer.Blind _ ->
            throw Refusal.of(
                RefusalCode.MODEL_MISSING,
                "Searching by a picture needs an image-text model or one for features.");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Facets facets(SearchRequest request) {
    EngineParts parts = engine.parts();
    return SearchWire.facets(
        found(parts.search().facets(parts.owner(), question(request))).facets().orElseThrow());
  }

  private static SearchAnswer.Found found(SearchAnswer answer) {
    return switch (answer) {
      case SearchAnswer.Found found -> found;
      case SearchAnswer.Refused(var errors) ->
          throw Refusal.of(
              RefusalCode.INVALID_QUERY,
              errors.getFirst().message(),
              errors.stream().map(SearchResource::violation).toList());
      case SearchAnswer.UnknownCursor _ -> throw Paging.invalidCursor();
    };
  }

  private gaze.search.SearchRequest question(SearchRequest request) {
    return new gaze.search.SearchRequest(
        request.query(),
        request.mode().map(mode -> Wire.same(Mode.class, mode)).orElse(Mode.ALL),
        request.labels(),
        request.libraryId().map(LibraryId::new),
        request.sort().equals(Optional.of(SearchSort.DATE)) ? Order.NEWEST : Order.BEST,
        request.limit().orElse(gaze.search.SearchRequest.USUAL_LIMIT),
        request.cursor().map(Cursor::new),
        request.minScore().orElse(0.0),
        false,
        request.reference().map(this::reference));
  }

  private QueryEncoder.Encoded reference(UUID id) {
    return references.find(id).orElseThrow(() -> Refusal.unknown("picture " + id));
  }

  private static Violation violation(QueryError error) {
    return Violation.builder()
        .place("#/query")
        .detail(error.message())
        .start(error.span().start())
        .end(error.span().end())
        .accepted(error.accepted())
        .build();
  }

  @Override
  public void reindex() {
    engine.parts().search().reindex();
  }

  @Override
  public Completions completeQuery(CompletionRequest request) {
    EngineParts parts = engine.parts();
    String query = request.query();
    int caret = Math.min(request.caret().orElse(query.length()), query.length());
    List<Completion> completions =
        parts.search().complete(parts.owner(), query, caret).stream()
            .map(SearchResource::completion)
            .toList();
    return new Completions(completions);
  }

  private static Completion completion(gaze.search.Completion completion) {
    OptionalLong items = completion.items();
    return Completion.builder()
        .insert(completion.insert())
        .label(completion.label())
        .start(completion.replaces().start())
        .end(completion.replaces().end())
        .count(items.isPresent() ? Optional.of(items.getAsLong()) : Optional.empty())
        .build();
  }
}
