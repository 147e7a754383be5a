package gaze.storage.sql;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageMachine;
import gaze.domain.StageState;
import gaze.domain.Transcript;
import gaze.storage.Transcripts;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.Segments;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Transcripts as rows.
final class SqlTranscripts implements Transcripts {
  private static final Template SEGMENT =
      Rows.into(
          Segments.T,
          Segments.MEDIA_ID,
          Segments.POSITION,
          Segments.ID,
          Segments.START,
          Segments.END,
          Segments.TEXT,
          Segments.LANGUAGE,
          Segments.CONFIDENCE,
          Segments.SOURCE,
          Segments.EDITED);
  private static final Template NONE =
      new Template(
          sql ->
              sql.deleteFrom(Segments.T)
                  .where(Segments.MEDIA_ID.eq(Template.value(Segments.MEDIA_ID))));

  private final Database database;
  private final OwnerId owner;

  SqlTranscripts(Database database, OwnerId owner) {
    this.database = database;
    this.owner = owner;
  }

  /// Stores what was heard now; what a person corrected before stays.
  static void store(DSLContext sql, MediaId media, List<Segment> heard) {
    List<Segment> before = segments(sql, List.of(media)).getOrDefault(media, List.of());
    NONE.execute(sql, media);
    Rows rows = new Rows(sql, SEGMENT);
    for (Segment segment : Transcript.anew(before, heard)) {
      rows.add(
          media,
          rows.size(),
          segment.id(),
          segment.start(),
          segment.end(),
          segment.text(),
          segment.language().orElse(null),
          segment.confidence().isPresent() ? segment.confidence().getAsDouble() : null,
          segment.source(),
          segment.edited());
    }
    rows.insert();
  }

  @Override
  public Map<MediaId, List<Segment>> of(Collection<MediaId> media) {
    return database.read(
        sql -> {
          Map<MediaId, List<Segment>> found = new HashMap<>();
          Chunks.of(media, some -> found.putAll(segments(sql, owned(sql, some))));
          return found;
        });
  }

  private List<MediaId> owned(DSLContext sql, Collection<MediaId> media) {
    return sql.select(Media.ID)
        .from(Media.T)
        .where(Media.ID.in(media), Media.OWNER_ID.eq(owner))
        .fetch(Media.ID);
  }

  private static Map<MediaId, List<Segment>> segments(DSLContext sql, Collection<MediaId> media) {
    return sql.selectFrom(Segments.T)
        .where(Segments.MEDIA_ID.in(media))
        .orderBy(Segments.MEDIA_ID, Segments.POSITION)
        .fetchGroups(Segments.MEDIA_ID, SqlTranscripts::segment);
  }

  private static Segment segment(Record row) {
    Double confidence = row.get(Segments.CONFIDENCE);
    return new Segment(
        row.get(Segments.ID),
        row.get(Segments.START),
        row.get(Segments.END),
        row.get(Segments.TEXT),
        Optional.ofNullable(row.get(Segments.LANGUAGE)),
        confidence == null ? OptionalDouble.empty() : OptionalDouble.of(confidence),
        row.get(Segments.SOURCE),
        row.get(Segments.EDITED));
  }

  @Override
  public Optional<Segment> correct(MediaId media, SegmentId segment, String text) {
    return database.write(
        tx -> {
          DSLContext sql = tx.sql();
          Optional<StagedItem> item =
              StagedItem.find(sql, media).filter(found -> found.owner().equals(owner));
          Optional<Segment> corrected =
              item.flatMap(
                  _ ->
                      sql
                          .update(Segments.T)
                          .set(Segments.TEXT, text)
                          .set(Segments.EDITED, true)
                          .where(Segments.MEDIA_ID.eq(media), Segments.ID.eq(segment))
                          .returning()
                          .fetch(SqlTranscripts::segment)
                          .stream()
                          .findFirst());
          if (corrected.isPresent()) {
            item.get().move(tx, StageMachine.dependents(Stage.TRANSCRIBING), SqlTranscripts::again);
            item.get().updated(tx);
          }
          return corrected;
        });
  }

  /// What reads the words reads the new ones.
  private static StageState again(StageState state) {
    return switch (state) {
      case StageState.Done _ -> StageMachine.next(state, new StageEvent.Requeued());
      case StageState.Running _ -> StageMachine.next(state, new StageEvent.Interrupted());
      case StageState.Queued _, StageState.Failed _, StageState.Cancelled _, StageState.Skipped _ ->
          state;
    };
  }
}
