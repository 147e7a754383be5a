package gaze.storage.sql;

import gaze.domain.Blob;
import gaze.domain.BlobKey;
import gaze.domain.Detection;
import gaze.domain.DominantColor;
import gaze.domain.Embedding;
import gaze.domain.FileFacts;
import gaze.domain.FileRole;
import gaze.domain.Frame;
import gaze.domain.Looks;
import gaze.domain.MediaId;
import gaze.domain.Metadata;
import gaze.domain.ModelRef;
import gaze.domain.MotionPart;
import gaze.domain.Passage;
import gaze.domain.PictureSize;
import gaze.domain.Segment;
import gaze.domain.StageFacts;
import gaze.domain.TextLine;
import gaze.storage.sql.Tables.Blobs;
import gaze.storage.sql.Tables.Colors;
import gaze.storage.sql.Tables.Files;
import gaze.storage.sql.Tables.Frames;
import gaze.storage.sql.Tables.Keywords;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.MediaMetadata;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Stores what a stage found out, in place of what was known before.
final class Facts {
  private static final Template KEYWORD =
      Rows.into(Keywords.T, Keywords.MEDIA_ID, Keywords.POSITION, Keywords.KEYWORD);
  private static final Template NO_KEYWORDS =
      new Template(
          sql -> sql.deleteFrom(Keywords.T).where(Keywords.MEDIA_ID.eq(Template.value(Media.ID))));
  private static final Template METADATA = Rows.into(MediaMetadata.T, MediaMetadata.T.fields());
  private static final Template NO_METADATA =
      new Template(
          sql ->
              sql.deleteFrom(MediaMetadata.T)
                  .where(MediaMetadata.MEDIA_ID.eq(Template.value(Media.ID))));
  private static final Template COLOR =
      Rows.into(Colors.T, Colors.MEDIA_ID, Colors.POSITION, Colors.RGB, Colors.SHARE);
  private static final Template FRAME =
      Rows.into(
          Frames.T,
          Frames.ID,
          Frames.MEDIA_ID,
          Frames.AT,
          Frames.WIDTH,
          Frames.HEIGHT,
          Frames.BLOB_KEY);
  private static final Template BLOB =
      Rows.into(Blobs.T, Blobs.KEY, Blobs.MEDIA_ID, Blobs.MIME, Blobs.BYTES);
  private static final Template NO_COLORS =
      new Template(
          sql -> sql.deleteFrom(Colors.T).where(Colors.MEDIA_ID.eq(Template.value(Media.ID))));
  private static final Template SHOWN =
      new Template(
          sql ->
              sql.select(Media.THUMBNAIL, Media.PREVIEW)
                  .from(Media.T)
                  .where(Media.ID.eq(Template.value(Media.ID)), Media.THUMBNAIL.isNotNull()));
  private static final Template FILE =
      new Template(
          sql ->
              sql.update(Files.T)
                  .set(Files.READ_KIND, Template.value(Files.READ_KIND))
                  .set(Files.MIME, Template.value(Files.MIME))
                  .set(Files.CONTENT_IDENTIFIER, Template.value(Files.CONTENT_IDENTIFIER))
                  .set(Files.CAPTURED, Template.value(Files.CAPTURED))
                  .set(Files.CAMERA_MODEL, Template.value(Files.CAMERA_MODEL))
                  .set(Files.MOTION_OFFSET, Template.value(Files.MOTION_OFFSET))
                  .set(Files.MOTION_BYTES, Template.value(Files.MOTION_BYTES))
                  .set(Files.MOTION_MIME, Template.value(Files.MOTION_MIME))
                  .set(Files.MOTION_DURATION, Template.value(Files.MOTION_DURATION))
                  .where(
                      Files.ID.eq(Template.value(Files.ID)),
                      Files.MEDIA_ID.eq(Template.value(Media.ID))));

  private Facts() {}

  /// @param model what made them, where it was one
  static void store(DSLContext sql, MediaId media, StageFacts facts, Optional<ModelRef> model) {
    switch (facts) {
      case StageFacts.MetadataRead(Metadata metadata, List<FileFacts> files, boolean favorite) -> {
        files.forEach(file -> store(sql, media, file));
        store(sql, media, metadata, favorite);
      }
      case StageFacts.PreviewsMade(Looks looks, Optional<PictureSize> size) ->
          store(sql, media, looks, size);
      case StageFacts.FramesExtracted(List<Frame> frames) -> store(sql, media, frames);
      case StageFacts.Transcribed(List<Segment> segments) ->
          SqlTranscripts.store(sql, media, segments);
      case StageFacts.Embedded(List<Embedding> stills) ->
          SqlEmbeddings.storeStills(sql, media, facts.stage(), named(model, facts), stills);
      case StageFacts.FeaturesExtracted(List<Embedding> stills) ->
          SqlEmbeddings.storeStills(sql, media, facts.stage(), named(model, facts), stills);
      case StageFacts.ObjectsDetected(List<Detection> detections) ->
          SeenRows.detected(sql, media, detections);
      case StageFacts.TextRead(List<TextLine> lines) -> SeenRows.read(sql, media, lines);
      case StageFacts.TextEmbedded(List<Passage> passages) ->
          SqlEmbeddings.storePassages(sql, media, named(model, facts), passages);
    }
  }

  /// Vectors without their model could never be compared.
  private static ModelRef named(Optional<ModelRef> model, StageFacts facts) {
    return model.orElseThrow(
        () -> new IllegalArgumentException(facts.stage() + " needs the model that did it"));
  }

  private static void store(DSLContext sql, MediaId media, FileFacts facts) {
    FILE.execute(
        sql,
        facts.kind(),
        facts.mime(),
        facts.contentIdentifier().orElse(null),
        facts.captured().orElse(null),
        facts.cameraModel().orElse(null),
        facts.motion().map(MotionPart::offset).orElse(null),
        facts.motion().map(MotionPart::bytes).orElse(null),
        facts.motion().map(MotionPart::mime).orElse(null),
        facts.motion().flatMap(MotionPart::duration).orElse(null),
        facts.file(),
        media);
  }

  private static void store(DSLContext sql, MediaId media, Metadata metadata, boolean favorite) {
    NO_METADATA.execute(sql, media);
    NO_KEYWORDS.execute(sql, media);
    Map<Field<?>, @Nullable Object> row = MetadataRow.of(media, metadata);
    METADATA.execute(sql, Arrays.stream(MediaMetadata.T.fields()).map(row::get).toArray());
    Rows keywords = new Rows(sql, KEYWORD);
    for (int position = 0; position < metadata.keywords().size(); position++) {
      keywords.add(media, position, metadata.keywords().get(position));
    }
    keywords.insert();
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(Media.DURATION, metadata.duration().orElse(null));
    columns.put(Media.LIVE, isLive(media));
    columns.put(Media.FAVORITE, unless(Media.FAVORITE_CHOSEN, Media.FAVORITE, DSL.val(favorite)));
    columns.putAll(size(metadata));
    metadata
        .captured()
        .map(captured -> WallTime.of(captured.wall()))
        .ifPresent(
            wall -> {
              columns.put(Media.CAPTURED, wall.millis());
              columns.put(Media.BUCKET, wall.bucket());
            });
    sql.update(Media.T).set(columns).where(Media.ID.eq(media)).execute();
  }

  /// What the metadata say, else what a decode has found.
  private static Map<Field<?>, Object> size(Metadata metadata) {
    return metadata
        .size()
        .<Map<Field<?>, Object>>map(
            size ->
                Map.of(
                    Media.WIDTH,
                    size.width(),
                    Media.HEIGHT,
                    size.height(),
                    Media.SIZE_DECODED,
                    false))
        .orElseGet(
            () ->
                Map.of(
                    Media.WIDTH,
                    unless(Media.SIZE_DECODED, Media.WIDTH, DSL.val(null, Media.WIDTH)),
                    Media.HEIGHT,
                    unless(Media.SIZE_DECODED, Media.HEIGHT, DSL.val(null, Media.HEIGHT))));
  }

  /// What was read, unless what is stored is better: a person's choice, a size where none was read.
  private static <T> Field<T> unless(Field<Boolean> better, Field<T> column, Field<T> read) {
    return DSL.when(better, column).otherwise(read);
  }

  private static Field<Boolean> isLive(MediaId media) {
    return DSL.field(
        DSL.exists(
            DSL.selectOne()
                .from(Files.T)
                .where(Files.MEDIA_ID.eq(media))
                .and(Files.ROLE.eq(FileRole.LIVE_VIDEO).or(Files.MOTION_OFFSET.isNotNull()))));
  }

  private static void store(
      DSLContext sql, MediaId media, Looks looks, Optional<PictureSize> size) {
    SHOWN
        .fetch(sql, media)
        .forEach(row -> release(sql, List.of(row.get(Media.THUMBNAIL), row.get(Media.PREVIEW))));
    keep(sql, media, List.of(looks.thumbnail(), looks.preview()));
    Map<Field<?>, Object> columns = new HashMap<>();
    columns.put(Media.THUMBNAIL, looks.thumbnail().key());
    columns.put(Media.PREVIEW, looks.preview().key());
    columns.put(Media.PLACEHOLDER, looks.placeholder());
    columns.put(Media.PHASH, looks.hash());
    size.ifPresent(
        shown -> {
          Condition wanted = Media.WIDTH.isNull().or(Media.SIZE_DECODED);
          columns.put(Media.WIDTH, DSL.when(wanted, shown.width()).otherwise(Media.WIDTH));
          columns.put(Media.HEIGHT, DSL.when(wanted, shown.height()).otherwise(Media.HEIGHT));
          columns.put(Media.SIZE_DECODED, DSL.field(wanted));
        });
    sql.update(Media.T).set(columns).where(Media.ID.eq(media)).execute();
    NO_COLORS.execute(sql, media);
    Rows colors = new Rows(sql, COLOR);
    for (int position = 0; position < looks.colors().size(); position++) {
      DominantColor color = looks.colors().get(position);
      colors.add(media, position, color.rgb(), color.share());
    }
    colors.insert();
  }

  private static void store(DSLContext sql, MediaId media, List<Frame> frames) {
    forgetFrames(sql, media);
    keep(sql, media, frames.stream().map(Frame::picture).toList());
    Rows rows = new Rows(sql, FRAME);
    for (Frame frame : frames) {
      rows.add(
          frame.id(),
          media,
          frame.at(),
          frame.size().width(),
          frame.size().height(),
          frame.picture().key());
    }
    rows.insert();
  }

  static void forgetFrames(DSLContext sql, MediaId media) {
    release(
        sql,
        sql.select(Frames.BLOB_KEY)
            .from(Frames.T)
            .where(Frames.MEDIA_ID.eq(media))
            .fetch(Frames.BLOB_KEY));
    sql.deleteFrom(Frames.T).where(Frames.MEDIA_ID.eq(media)).execute();
    SeenRows.forget(sql, media);
    SqlEmbeddings.forgetStills(sql, media);
  }

  private static void keep(DSLContext sql, MediaId media, List<Blob> blobs) {
    Rows rows = new Rows(sql, BLOB);
    blobs.forEach(blob -> rows.add(blob.key(), media, blob.mime(), blob.bytes()));
    rows.insert();
  }

  private static void release(DSLContext sql, Collection<BlobKey> keys) {
    Chunks.of(
        keys,
        some -> sql.update(Blobs.T).setNull(Blobs.MEDIA_ID).where(Blobs.KEY.in(some)).execute());
  }
}
