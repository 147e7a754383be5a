package gaze.storage.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.DOUBLE;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import gaze.domain.BlobKey;
import gaze.domain.CapturedFrom;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.FloatVector;
import gaze.domain.FrameId;
import gaze.domain.ItemState;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Passage;
import gaze.domain.PerceptualHash;
import gaze.domain.ProblemKind;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.ZoneFrom;
import gaze.storage.Outbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.TableImpl;

/// The tables and columns of `db/migration`, each column with the type it has in the domain. A test
/// holds them to the schema.
final class Tables {
  static final DataType<OwnerId> OWNER = Columns.text(OwnerId.class, OwnerId::parse);
  static final DataType<LibraryId> LIBRARY = Columns.text(LibraryId.class, LibraryId::parse);
  static final DataType<MediaId> MEDIUM = Columns.text(MediaId.class, MediaId::parse);
  static final DataType<FileId> FILE = Columns.text(FileId.class, FileId::parse);
  static final DataType<FrameId> FRAME = Columns.text(FrameId.class, FrameId::parse);
  static final DataType<BlobKey> BLOB = Columns.text(BlobKey.class, BlobKey::parse);
  static final DataType<MediaKind> KIND = Columns.word(MediaKind.class);
  static final DataType<Stage> STAGE = Columns.word(Stage.class);
  static final DataType<ProblemKind> PROBLEM_KIND = Columns.word(ProblemKind.class);
  static final DataType<LocalDateTime> WALL =
      Columns.text(LocalDateTime.class, LocalDateTime::parse);
  static final DataType<ZoneId> ZONE = Columns.text(ZoneId.class, ZoneId::of);

  private Tables() {}

  /// A table that knows the columns made on it.
  static final class Named extends TableImpl<Record> {
    private static final long serialVersionUID = 1;

    private Named(String table) {
      super(name(table));
    }

    private <T> Field<T> column(String column, DataType<T> type) {
      return createField(name(column), type, this, "");
    }
  }

  /// The same column of a table under another name.
  static <T> Field<T> of(Table<Record> alias, Field<T> column) {
    return field(name(alias.getName(), column.getName()), column.getDataType());
  }

  static final class Libraries {
    static final Named T = new Named("libraries");
    static final Field<LibraryId> ID = T.column("id", LIBRARY);
    static final Field<OwnerId> OWNER_ID = T.column("owner_id", OWNER);
    static final Field<String> NAME = T.column("name", VARCHAR);
    static final Field<Path> ROOT = T.column("root", Columns.text(Path.class, Path::of));
    static final Field<Boolean> RECURSIVE = T.column("recursive", BOOLEAN);
    static final Field<ZoneId> ZONE = T.column("zone", Tables.ZONE);
    static final Field<String> PRESENCE = T.column("presence", VARCHAR);
    static final Field<Stage> PROBLEM_STAGE = T.column("problem_stage", STAGE);
    static final Field<ProblemKind> PROBLEM_KIND = T.column("problem_kind", Tables.PROBLEM_KIND);
    static final Field<String> PROBLEM_DETAIL = T.column("problem_detail", VARCHAR);
    static final Field<Instant> ADDED = T.column("added_ms", Columns.MILLIS);
    static final Field<Instant> SCANNED = T.column("scanned_ms", Columns.MILLIS);
    static final Field<String> LANDMARKS = T.column("landmarks", VARCHAR);
    static final Field<Boolean> REMOVING = T.column("removing", BOOLEAN);
  }

  static final class Media {
    static final Named T = new Named("media");
    static final Field<MediaId> ID = T.column("id", MEDIUM);
    static final Field<OwnerId> OWNER_ID = T.column("owner_id", OWNER);
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<MediaKind> KIND = T.column("kind", Tables.KIND);
    static final Field<String> SORT_NAME = T.column("sort_name", VARCHAR);
    static final Field<Long> BYTES = T.column("bytes", BIGINT);
    static final Field<Long> CAPTURED = T.column("captured_ms", BIGINT);
    static final Field<Integer> BUCKET = T.column("bucket", INTEGER);
    static final Field<Integer> WIDTH = T.column("width", INTEGER);
    static final Field<Integer> HEIGHT = T.column("height", INTEGER);

    /// The size comes from a decode, as the metadata name none.
    static final Field<Boolean> SIZE_DECODED = T.column("size_decoded", BOOLEAN);

    static final Field<Duration> DURATION = T.column("duration_ms", Columns.DURATION);
    static final Field<Boolean> LIVE = T.column("live", BOOLEAN);
    static final Field<Integer> FILE_COUNT = T.column("file_count", INTEGER);
    static final Field<Boolean> FAVORITE = T.column("favorite", BOOLEAN);
    static final Field<Boolean> FAVORITE_CHOSEN = T.column("favorite_chosen", BOOLEAN);
    static final Field<ItemState> STATE = T.column("state", Columns.word(ItemState.class));
    static final Field<String> PLACEHOLDER = T.column("placeholder", VARCHAR);
    static final Field<PerceptualHash> PHASH =
        T.column("phash", Columns.text(PerceptualHash.class, PerceptualHash::parse));
    static final Field<BlobKey> THUMBNAIL = T.column("thumbnail_key", BLOB);
    static final Field<BlobKey> PREVIEW = T.column("preview_key", BLOB);
    static final Field<Instant> ADDED = T.column("added_ms", Columns.MILLIS);
    static final Field<Instant> CHANGED = T.column("changed_ms", Columns.MILLIS);
    static final Field<Long> REVISION = T.column("revision", BIGINT);
  }

  static final class Files {
    static final Named T = new Named("media_files");
    static final Field<Long> ROW = T.column("row_number", BIGINT);
    static final Field<FileId> ID = T.column("id", FILE);
    static final Field<OwnerId> OWNER_ID = T.column("owner_id", OWNER);
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<String> FOLDER = T.column("folder", VARCHAR);
    static final Field<String> NAME = T.column("name", VARCHAR);
    static final Field<FileRole> ROLE = T.column("role", Columns.word(FileRole.class));
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<Long> BYTES = T.column("bytes", BIGINT);
    static final Field<Instant> MODIFIED = T.column("modified_ns", Columns.NANOS);
    static final Field<Long> INODE = T.column("inode", BIGINT);
    static final Field<Fingerprint> FINGERPRINT =
        T.column("fingerprint", Columns.text(Fingerprint.class, Fingerprint::new));
    static final Field<String> SHA1 = T.column("sha1", VARCHAR);
    static final Field<String> MIME = T.column("mime", VARCHAR);
    static final Field<Long> MOTION_OFFSET = T.column("motion_offset", BIGINT);
    static final Field<Long> MOTION_BYTES = T.column("motion_bytes", BIGINT);
    static final Field<String> MOTION_MIME = T.column("motion_mime", VARCHAR);
    static final Field<Duration> MOTION_DURATION = T.column("motion_duration_ms", Columns.DURATION);
    static final Field<MediaKind> READ_KIND = T.column("read_kind", Tables.KIND);
    static final Field<String> CONTENT_IDENTIFIER = T.column("content_identifier", VARCHAR);
    static final Field<LocalDateTime> CAPTURED = T.column("captured_wall", WALL);
    static final Field<String> CAMERA_MODEL = T.column("camera_model", VARCHAR);
  }

  static final class MediaMetadata {
    static final Named T = new Named("media_metadata");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<LocalDateTime> CAPTURED = T.column("captured_at", WALL);
    static final Field<ZoneOffset> OFFSET =
        T.column("utc_offset", Columns.text(ZoneOffset.class, ZoneOffset::of));
    static final Field<ZoneId> ZONE = T.column("time_zone", Tables.ZONE);
    static final Field<ZoneFrom> ZONE_FROM = T.column("zone_from", Columns.word(ZoneFrom.class));
    static final Field<CapturedFrom> CAPTURED_FROM =
        T.column("captured_from", Columns.word(CapturedFrom.class));
    static final Field<Integer> ROTATION = T.column("rotation", INTEGER);
    static final Field<String> VIDEO_CODEC = T.column("video_codec", VARCHAR);
    static final Field<Double> VIDEO_FPS = T.column("video_fps", DOUBLE);
    static final Field<Long> VIDEO_BIT_RATE = T.column("video_bit_rate", BIGINT);
    static final Field<Boolean> VIDEO_HDR = T.column("video_hdr", BOOLEAN);
    static final Field<String> AUDIO_CODEC = T.column("audio_codec", VARCHAR);
    static final Field<Integer> AUDIO_CHANNELS = T.column("audio_channels", INTEGER);
    static final Field<Integer> AUDIO_RATE = T.column("audio_rate", INTEGER);
    static final Field<String> MAKE = T.column("camera_make", VARCHAR);
    static final Field<String> MODEL = T.column("camera_model", VARCHAR);
    static final Field<String> LENS = T.column("camera_lens", VARCHAR);
    static final Field<Double> EXPOSURE = T.column("exposure_s", DOUBLE);
    static final Field<Double> F_NUMBER = T.column("f_number", DOUBLE);
    static final Field<Integer> ISO = T.column("iso", INTEGER);
    static final Field<Double> FOCAL = T.column("focal_mm", DOUBLE);
    static final Field<Double> FOCAL_35 = T.column("focal_35mm", DOUBLE);
    static final Field<Boolean> FLASH = T.column("flash", BOOLEAN);
    static final Field<Double> BIAS = T.column("bias", DOUBLE);
    static final Field<Double> LATITUDE = T.column("latitude", DOUBLE);
    static final Field<Double> LONGITUDE = T.column("longitude", DOUBLE);
    static final Field<Double> ALTITUDE = T.column("altitude", DOUBLE);
    static final Field<String> PLACE = T.column("place", VARCHAR);
    static final Field<String> REGION = T.column("region", VARCHAR);
    static final Field<String> COUNTRY = T.column("country", VARCHAR);
    static final Field<String> COUNTRY_CODE = T.column("country_code", VARCHAR);
    static final Field<Integer> RATING = T.column("rating", INTEGER);
    static final Field<String> TITLE = T.column("title", VARCHAR);
    static final Field<String> DESCRIPTION = T.column("description", VARCHAR);
  }

  static final class Keywords {
    static final Named T = new Named("media_keywords");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<String> KEYWORD = T.column("keyword", VARCHAR);
  }

  static final class Colors {
    static final Named T = new Named("media_colors");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<Integer> RGB = T.column("rgb", INTEGER);
    static final Field<Double> SHARE = T.column("share", DOUBLE);
  }

  static final class Blobs {
    static final Named T = new Named("blobs");
    static final Field<BlobKey> KEY = T.column("blob_key", BLOB);
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<String> MIME = T.column("mime", VARCHAR);
    static final Field<Long> BYTES = T.column("bytes", BIGINT);
  }

  static final class Frames {
    static final Named T = new Named("frames");
    static final Field<FrameId> ID = T.column("id", FRAME);
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Duration> AT = T.column("at_ms", Columns.DURATION);
    static final Field<Integer> WIDTH = T.column("width", INTEGER);
    static final Field<Integer> HEIGHT = T.column("height", INTEGER);
    static final Field<BlobKey> BLOB_KEY = T.column("blob_key", BLOB);
  }

  static final class Detections {
    static final Named T = new Named("detections");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<FrameId> FRAME_ID = T.column("frame_id", FRAME);
    static final Field<String> LABEL = T.column("label", VARCHAR);
    static final Field<Double> CONFIDENCE = T.column("confidence", DOUBLE);
    static final Field<Double> X = T.column("x", DOUBLE);
    static final Field<Double> Y = T.column("y", DOUBLE);
    static final Field<Double> WIDTH = T.column("width", DOUBLE);
    static final Field<Double> HEIGHT = T.column("height", DOUBLE);
  }

  static final class TextLines {
    static final Named T = new Named("text_lines");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<FrameId> FRAME_ID = T.column("frame_id", FRAME);
    static final Field<String> TEXT = T.column("text", VARCHAR);
    static final Field<Double> CONFIDENCE = T.column("confidence", DOUBLE);
    static final Field<Double> X = T.column("x", DOUBLE);
    static final Field<Double> Y = T.column("y", DOUBLE);
    static final Field<Double> WIDTH = T.column("width", DOUBLE);
    static final Field<Double> HEIGHT = T.column("height", DOUBLE);
  }

  static final class Segments {
    static final Named T = new Named("segments");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<SegmentId> ID =
        T.column("id", Columns.text(SegmentId.class, SegmentId::parse));
    static final Field<Duration> START = T.column("start_ms", Columns.DURATION);
    static final Field<Duration> END = T.column("end_ms", Columns.DURATION);
    static final Field<String> TEXT = T.column("text", VARCHAR);
    static final Field<String> LANGUAGE = T.column("language", VARCHAR);
    static final Field<Double> CONFIDENCE = T.column("confidence", DOUBLE);
    static final Field<Segment.Source> SOURCE =
        T.column("source", Columns.word(Segment.Source.class));
    static final Field<Boolean> EDITED = T.column("edited", BOOLEAN);
  }

  static final class Embeddings {
    static final Named T = new Named("embeddings");
    static final Field<Long> ROW = T.column("row_number", BIGINT);
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Stage> STAGE = T.column("stage", Tables.STAGE);
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<FrameId> FRAME_ID = T.column("frame_id", FRAME);
    static final Field<String> PASSAGE = T.column("passage", VARCHAR);
    static final Field<Passage.Source> SOURCE =
        T.column("source", Columns.word(Passage.Source.class));
    static final Field<Duration> START = T.column("start_ms", Columns.DURATION);
    static final Field<Duration> END = T.column("end_ms", Columns.DURATION);
    static final Field<String> MODEL_NAME = T.column("model_name", VARCHAR);
    static final Field<String> MODEL_VERSION = T.column("model_version", VARCHAR);
    static final Field<FloatVector> VECTOR = T.column("vector", Columns.VECTOR);
  }

  static final class Stages {
    static final Named T = new Named("stages");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<Stage> STAGE = T.column("stage", Tables.STAGE);
    static final Field<StateName> STATE = T.column("state", Columns.word(StateName.class));
    static final Field<Integer> ATTEMPTS = T.column("attempts", INTEGER);
    static final Field<Integer> LEASES = T.column("leases", INTEGER);
    static final Field<Instant> NOT_BEFORE = T.column("not_before_ms", Columns.MILLIS);
    static final Field<SkipReason> SKIP_REASON =
        T.column("skip_reason", Columns.word(SkipReason.class));
    static final Field<String> MODEL_NAME = T.column("model_name", VARCHAR);
    static final Field<String> MODEL_VERSION = T.column("model_version", VARCHAR);
    static final Field<Instant> STARTED = T.column("started_ms", Columns.MILLIS);
    static final Field<Instant> FINISHED = T.column("finished_ms", Columns.MILLIS);
  }

  static final class Problems {
    static final Named T = new Named("problems");
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Stage> STAGE = T.column("stage", Tables.STAGE);
    static final Field<Integer> POSITION = T.column("position", INTEGER);
    static final Field<Stage> AT_STAGE = T.column("at_stage", Tables.STAGE);
    static final Field<ProblemKind> KIND = T.column("kind", Tables.PROBLEM_KIND);
    static final Field<String> DETAIL = T.column("detail", VARCHAR);
  }

  static final class Buckets {
    static final Named T = new Named("timeline_buckets");
    static final Field<OwnerId> OWNER_ID = T.column("owner_id", OWNER);
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<MediaKind> KIND = T.column("kind", Tables.KIND);
    static final Field<Integer> BUCKET = T.column("bucket", INTEGER);
    static final Field<Long> ITEMS = T.column("items", BIGINT);
  }

  static final class Grains {
    static final Named T = new Named("timeline_grains");
    static final Field<OwnerId> OWNER_ID = T.column("owner_id", OWNER);
    static final Field<String> SCALE = T.column("scale", VARCHAR);
    static final Field<Long> GRAIN = T.column("grain", BIGINT);
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<MediaKind> KIND = T.column("kind", Tables.KIND);
    static final Field<Long> ITEMS = T.column("items", BIGINT);
  }

  static final class Counts {
    static final Named T = new Named("library_counts");
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<Long> FILES = T.column("files", BIGINT);
    static final Field<Long> BYTES = T.column("bytes", BIGINT);
    static final Field<Long> ITEMS = T.column("items", BIGINT);
    static final Field<Long> DONE = T.column("done", BIGINT);
    static final Field<Long> FAILED = T.column("failed", BIGINT);
    static final Field<Long> PENDING = T.column("pending", BIGINT);
  }

  static final class StageCounts {
    static final Named T = new Named("stage_counts");
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<Stage> STAGE = T.column("stage", Tables.STAGE);
    static final Field<StateName> STATE = T.column("state", Columns.word(StateName.class));
    static final Field<Long> ITEMS = T.column("items", BIGINT);
  }

  static final class OutboxRows {
    static final Named T = new Named("outbox");
    static final Field<Long> ID = T.column("id", BIGINT);
    static final Field<OwnerId> OWNER_ID = T.column("owner_id", OWNER);
    static final Field<LibraryId> LIBRARY_ID = T.column("library_id", LIBRARY);
    static final Field<MediaId> MEDIA_ID = T.column("media_id", MEDIUM);
    static final Field<Outbox.Change> CHANGE =
        T.column("change", Columns.word(Outbox.Change.class));
    static final Field<Instant> AT = T.column("at_ms", Columns.MILLIS);
  }

  static final class SettingRows {
    static final Named T = new Named("settings");
    static final Field<String> NAME = T.column("name", VARCHAR);
    static final Field<String> VALUE = T.column("value", VARCHAR);
  }
}
