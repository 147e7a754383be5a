package gaze.search;

import gaze.domain.LibraryId;
import gaze.search.index.Order;
import gaze.storage.Cursor;
import gaze.storage.PageRequest;
import java.util.List;
import java.util.Optional;

/// A question as it comes from outside.
///
/// @param labels only items in which all of these were seen
/// @param cursor of the page before, for the same question
/// @param leastScore items below are left out; 0 for everything that matches at all
/// @param like where a picture is that items are to look like
/// @param facets whether to count what the items fall under
public record SearchRequest(
    String query,
    Mode mode,
    List<String> labels,
    Optional<LibraryId> library,
    Order order,
    int limit,
    Optional<Cursor> cursor,
    double leastScore,
    boolean facets,
    Optional<QueryEncoder.Encoded> like) {
  public static final int USUAL_LIMIT = 50;

  public SearchRequest {
    if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "need a limit of 1.." + PageRequest.MAX_LIMIT + ", got " + limit);
    }
    if (!(leastScore >= 0 && leastScore <= 1)) {
      throw new IllegalArgumentException("need a score of 0..1, got " + leastScore);
    }
    labels = List.copyOf(labels);
  }

  /// The first page, best first.
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        Mode.ALL,
        List.of(),
        Optional.empty(),
        Order.BEST,
        USUAL_LIMIT,
        Optional.empty(),
        0,
        false,
        Optional.empty());
  }

  public SearchRequest in(LibraryId only) {
    return new SearchRequest(
        query, mode, labels, Optional.of(only), order, limit, cursor, leastScore, facets, like);
  }

  public SearchRequest ordered(Order by) {
    return new SearchRequest(
        query, mode, labels, library, by, limit, cursor, leastScore, facets, like);
  }

  public SearchRequest limited(int to) {
    return new SearchRequest(
        query, mode, labels, library, order, to, cursor, leastScore, facets, like);
  }

  public SearchRequest after(Cursor page) {
    return new SearchRequest(
        query, mode, labels, library, order, limit, Optional.of(page), leastScore, facets, like);
  }

  /// Its first page.
  public SearchRequest first() {
    return new SearchRequest(
        query, mode, labels, library, order, limit, Optional.empty(), leastScore, facets, like);
  }

  public SearchRequest withScoreOf(double least) {
    return new SearchRequest(
        query, mode, labels, library, order, limit, cursor, least, facets, like);
  }

  public SearchRequest withFacets() {
    return new SearchRequest(
        query, mode, labels, library, order, limit, cursor, leastScore, true, like);
  }

  public SearchRequest like(QueryEncoder.Encoded picture) {
    return new SearchRequest(
        query,
        mode,
        labels,
        library,
        order,
        limit,
        cursor,
        leastScore,
        facets,
        Optional.of(picture));
  }
}
