package gaze.storage.sql;

import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.storage.Outbox.Change;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.OutboxRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What one transaction changes, each item once: as the last thing in the transaction it becomes
/// outbox rows and new revisions.
final class Changes {
  private static final Template ENTRY =
      Rows.into(
          OutboxRows.T,
          OutboxRows.OWNER_ID,
          OutboxRows.LIBRARY_ID,
          OutboxRows.MEDIA_ID,
          OutboxRows.CHANGE,
          OutboxRows.AT);
  private static final Template REVISION =
      new Template(
          sql ->
              sql.update(Media.T)
                  .set(Media.REVISION, Media.REVISION.plus(DSL.inline(1)))
                  .set(Media.CHANGED, Template.value(Media.CHANGED))
                  .where(Media.ID.eq(Template.value(Media.ID))));

  private record Entry(OwnerId owner, LibraryId library, Change change) {}

  private final Map<MediaId, Entry> entries = new LinkedHashMap<>();
  private final Set<MediaId> revised = new LinkedHashSet<>();

  void created(OwnerId owner, LibraryId library, MediaId media) {
    entries.put(media, new Entry(owner, library, Change.CREATED));
  }

  void updated(OwnerId owner, LibraryId library, MediaId media) {
    entries.putIfAbsent(media, new Entry(owner, library, Change.UPDATED));
    revised.add(media);
  }

  void deleted(OwnerId owner, LibraryId library, MediaId media) {
    entries.put(media, new Entry(owner, library, Change.DELETED));
    revised.remove(media);
  }

  /// Something of the item is different, but nothing that a follower of the outbox needs.
  void revised(MediaId media) {
    revised.add(media);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  void store(DSLContext sql, Instant at) {
    Rows outbox = new Rows(sql, ENTRY);
    entries.forEach(
        (media, entry) -> outbox.add(entry.owner(), entry.library(), media, entry.change(), at));
    outbox.insert();
    REVISION.executeAll(
        sql, revised.stream().map(media -> new @Nullable Object[] {at, media}).toList());
  }
}
