package gaze.search;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// A search over a storage in memory, at noon of Saturday, 21 November 2026.
final class SearchRoom implements AutoCloseable {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

  final MemoryStorage storage;
  final Search search;

  SearchRoom(Path folder, MemoryStorage storage, List<OwnerId> owners) {
    this(folder, storage, owners, QueryEncoder.NONE);
  }

  SearchRoom(Path folder, MemoryStorage storage, List<OwnerId> owners, QueryEncoder encoder) {
    this.storage = storage;
    this.search =
        Search.open(
            new Search.Parts(folder, storage, () -> owners, encoder),
            Tuning.USUAL,
            CLOCK,
            ZoneOffset.UTC);
    caughtUp();
  }

  static SearchRoom of(Path folder, MediaItem... items) {
    MemoryStorage storage = new MemoryStorage();
    storage.put(items);
    return new SearchRoom(folder, storage, List.of(OwnerId.LOCAL));
  }

  void caughtUp() {
    try {
      assertThat(search.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  SearchAnswer.Found find(String query) {
    return find(SearchRequest.of(query));
  }

  SearchAnswer.Found find(SearchRequest request) {
    SearchAnswer answer = search.search(OwnerId.LOCAL, request);
    assertThat(answer).isInstanceOf(SearchAnswer.Found.class);
    return (SearchAnswer.Found) answer;
  }

  /// The names of the files found, best first.
  List<String> names(String query) {
    return names(find(query));
  }

  static List<String> names(SearchAnswer.Found found) {
    return found.hits().stream().map(hit -> String.valueOf(hit.path().getFileName())).toList();
  }

  @Override
  public void close() {
    search.close();
  }
}
