package gaze.storage.sql;

import gaze.domain.Box;
import gaze.domain.Detection;
import gaze.domain.FrameId;
import gaze.domain.MediaId;
import gaze.domain.Seen;
import gaze.domain.TextLine;
import gaze.storage.sql.Tables.Detections;
import gaze.storage.sql.Tables.TextLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What models saw in items, to rows and back.
final class SeenRows {
  private static final Template DETECTION =
      Rows.into(
          Detections.T,
          Detections.MEDIA_ID,
          Detections.POSITION,
          Detections.FRAME_ID,
          Detections.LABEL,
          Detections.CONFIDENCE,
          Detections.X,
          Detections.Y,
          Detections.WIDTH,
          Detections.HEIGHT);
  private static final Template NO_DETECTIONS =
      new Template(
          sql ->
              sql.deleteFrom(Detections.T)
                  .where(Detections.MEDIA_ID.eq(Template.value(Detections.MEDIA_ID))));
  private static final Template LINE =
      Rows.into(
          TextLines.T,
          TextLines.MEDIA_ID,
          TextLines.POSITION,
          TextLines.FRAME_ID,
          TextLines.TEXT,
          TextLines.CONFIDENCE,
          TextLines.X,
          TextLines.Y,
          TextLines.WIDTH,
          TextLines.HEIGHT);
  private static final Template NO_LINES =
      new Template(
          sql ->
              sql.deleteFrom(TextLines.T)
                  .where(TextLines.MEDIA_ID.eq(Template.value(TextLines.MEDIA_ID))));

  private SeenRows() {}

  static void detected(DSLContext sql, MediaId media, List<Detection> detections) {
    NO_DETECTIONS.execute(sql, media);
    Rows rows = new Rows(sql, DETECTION);
    for (Detection seen : detections) {
      add(rows, media, seen.frame(), seen.label(), seen.confidence(), seen.box());
    }
    rows.insert();
  }

  static void read(DSLContext sql, MediaId media, List<TextLine> lines) {
    NO_LINES.execute(sql, media);
    Rows rows = new Rows(sql, LINE);
    for (TextLine line : lines) {
      add(rows, media, line.frame(), line.text(), line.confidence(), line.box());
    }
    rows.insert();
  }

  /// Both tables hold what was seen where; the rows stand in the order of the list.
  private static void add(
      Rows rows, MediaId media, Optional<FrameId> frame, String what, double confidence, Box box) {
    rows.add(
        media,
        rows.size(),
        frame.orElse(null),
        what,
        confidence,
        box.x(),
        box.y(),
        box.width(),
        box.height());
  }

  /// Forgets what was seen in stills that are no more.
  static void forget(DSLContext sql, MediaId media) {
    NO_DETECTIONS.execute(sql, media);
    NO_LINES.execute(sql, media);
  }

  /// What was seen of each item; nothing of those that are not among the keys.
  static Map<MediaId, Seen> of(DSLContext sql, Collection<MediaId> media) {
    Map<MediaId, List<Detection>> detections =
        sql.selectFrom(Detections.T)
            .where(Detections.MEDIA_ID.in(media))
            .orderBy(Detections.MEDIA_ID, Detections.POSITION)
            .fetchGroups(Detections.MEDIA_ID, SeenRows::detection);
    Map<MediaId, List<TextLine>> lines =
        sql.selectFrom(TextLines.T)
            .where(TextLines.MEDIA_ID.in(media))
            .orderBy(TextLines.MEDIA_ID, TextLines.POSITION)
            .fetchGroups(TextLines.MEDIA_ID, SeenRows::line);
    Map<MediaId, Seen> seen = new HashMap<>();
    for (MediaId id : media) {
      seen.put(
          id, new Seen(detections.getOrDefault(id, List.of()), lines.getOrDefault(id, List.of())));
    }
    return seen;
  }

  private static Detection detection(Record row) {
    return new Detection(
        row.get(Detections.LABEL),
        row.get(Detections.CONFIDENCE),
        new Box(
            row.get(Detections.X),
            row.get(Detections.Y),
            row.get(Detections.WIDTH),
            row.get(Detections.HEIGHT)),
        Optional.ofNullable(row.get(Detections.FRAME_ID)));
  }

  private static TextLine line(Record row) {
    return new TextLine(
        row.get(TextLines.TEXT),
        row.get(TextLines.CONFIDENCE),
        new Box(
            row.get(TextLines.X),
            row.get(TextLines.Y),
            row.get(TextLines.WIDTH),
            row.get(TextLines.HEIGHT)),
        Optional.ofNullable(row.get(TextLines.FRAME_ID)));
  }
}
