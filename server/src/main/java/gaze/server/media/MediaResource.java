package gaze.server.media;

import gaze.contract.api.MediaApi;
import gaze.contract.wire.Favorites;
import gaze.contract.wire.Frame;
import gaze.contract.wire.FramePage;
import gaze.contract.wire.ItemIds;
import gaze.contract.wire.MediaItem;
import gaze.contract.wire.MediaKind;
import gaze.contract.wire.MediaPage;
import gaze.contract.wire.MediaPatch;
import gaze.contract.wire.MediaSortBy;
import gaze.contract.wire.SortOrder;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.FolderPath;
import gaze.server.Paging;
import gaze.server.Roots;
import gaze.server.Wire;
import gaze.storage.Cursor;
import gaze.storage.MediaListing;
import gaze.storage.MediaListing.SortBy;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Photos and videos, and what is known of them.
public final class MediaResource implements MediaApi {
  private final Engine engine;

  MediaResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public MediaPage listMedia(
      Optional<MediaKind> kind,
      Optional<UUID> libraryId,
      Optional<Boolean> favorite,
      Optional<String> path,
      Optional<MediaSortBy> sortBy,
      Optional<SortOrder> sort,
      Optional<String> cursor,
      Optional<Integer> limit) {
    EngineParts parts = engine.parts();
    MediaListing listing =
        new MediaListing(
            libraryId.map(LibraryId::new),
            kind.map(Wire::kind),
            favorite,
            path.map(FolderPath::absolute),
            sortBy.map(by -> Wire.same(SortBy.class, by)).orElse(SortBy.DATE),
            sort.equals(Optional.of(SortOrder.ASC)));
    Page<gaze.domain.MediaItem> page =
        Paging.read(Paging.of(cursor, limit), asked -> parts.catalog().list(listing, asked));
    MediaWire wire = new MediaWire(Roots.of(parts));
    return MediaPage.builder()
        .items(page.items().stream().map(wire::summary).toList())
        .nextCursor(page.next().map(Cursor::value))
        .build();
  }

  @Override
  public MediaItem mediaItem(UUID mediaId) {
    return whole(engine.parts(), new MediaId(mediaId));
  }

  private static MediaItem whole(EngineParts parts, MediaId id) {
    return new MediaWire(Roots.of(parts))
        .item(parts.item(id), parts.search().tags(parts.owner(), id), parts.transcripts().of(id));
  }

  @Override
  public MediaItem changeMedia(UUID mediaId, MediaPatch patch) {
    EngineParts parts = engine.parts();
    MediaId id = parts.item(new MediaId(mediaId)).id();
    parts.catalog().favorite(id, patch.favorite());
    return whole(parts, id);
  }

  @Override
  public ItemIds markFavorites(Favorites favorites) {
    List<MediaId> changed =
        engine
            .parts()
            .catalog()
            .favorite(
                favorites.mediaIds().stream().map(MediaId::new).toList(), favorites.favorite());
    return new ItemIds(changed.stream().map(MediaId::value).toList());
  }

  @Override
  public FramePage listFrames(UUID mediaId, Optional<String> cursor, Optional<Integer> limit) {
    EngineParts parts = engine.parts();
    MediaId id = parts.item(new MediaId(mediaId)).id();
    PageRequest page = Paging.of(cursor, limit);
    List<gaze.domain.Frame> rest =
        parts.catalog().frames(id).stream()
            .dropWhile(frame -> page.after().filter(last -> atOrBefore(frame, last)).isPresent())
            .toList();
    List<gaze.domain.Frame> shown = rest.stream().limit(page.limit()).toList();
    return FramePage.builder()
        .items(shown.stream().map(frame -> frame(id, frame)).toList())
        .nextCursor(
            rest.size() > shown.size()
                ? Optional.of(Long.toString(shown.getLast().at().toMillis()))
                : Optional.empty())
        .build();
  }

  /// A cursor of frames is the time of the last one shown.
  private static boolean atOrBefore(gaze.domain.Frame frame, Cursor last) {
    try {
      return frame.at().toMillis() <= Long.parseLong(last.value());
    } catch (NumberFormatException e) {
      throw Paging.invalidCursor();
    }
  }

  private static Frame frame(MediaId media, gaze.domain.Frame frame) {
    return Frame.builder()
        .id(frame.id().value())
        .timeMs(frame.at().toMillis())
        .url("/api/media/" + media + "/frames/" + frame.id())
        .build();
  }
}
