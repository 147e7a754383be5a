-- Times: *_ms are milliseconds since 1970 UTC, except captured_ms, which is wall time read as if
-- it were UTC (it orders the timeline by what the clock on the wall said). Identifiers are UUIDv7
-- texts. Enumerations are stored by the lower-case names of DESIGN's words.
-- Placeholders are filled per database: identity is a growing row number as primary key, clustered
-- keeps a table in the order of its primary key where the database can.

CREATE TABLE owners (
  id   VARCHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL
);
INSERT INTO owners (id, name) VALUES ('00000000-0000-7000-8000-000000000000', 'local');

CREATE TABLE libraries (
  id             VARCHAR(36) NOT NULL PRIMARY KEY,
  owner_id       VARCHAR(36) NOT NULL REFERENCES owners (id),
  name           VARCHAR(200) NOT NULL,
  root           VARCHAR(4096) NOT NULL,
  recursive      BOOLEAN NOT NULL,
  zone           VARCHAR(64),
  presence       VARCHAR(16) NOT NULL,
  problem_stage  VARCHAR(32),
  problem_kind   VARCHAR(32),
  problem_detail VARCHAR(2000),
  added_ms       BIGINT NOT NULL,
  scanned_ms     BIGINT,
  -- What the last complete scan knows the root by; opaque.
  landmarks      VARCHAR(10000),
  -- Its items are being deleted; nobody sees it any more.
  removing       BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX libraries_by_root ON libraries (owner_id, root) WHERE NOT removing;

CREATE TABLE media (
  id            VARCHAR(36) NOT NULL PRIMARY KEY,
  owner_id      VARCHAR(36) NOT NULL REFERENCES owners (id),
  library_id    VARCHAR(36) NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
  kind          VARCHAR(8) NOT NULL,
  -- The main file's name in lower case: what a list by name is sorted by.
  sort_name     VARCHAR(1024) NOT NULL,
  -- Of all its files.
  bytes         BIGINT NOT NULL,
  -- Until the metadata is read: the main file's modification time.
  captured_ms   BIGINT NOT NULL,
  -- year * 100 + month of captured_ms
  bucket        INTEGER NOT NULL,
  -- As displayed.
  width         INTEGER,
  height        INTEGER,
  -- The size comes from a decode, which knows better than the metadata.
  size_decoded  BOOLEAN NOT NULL,
  duration_ms   BIGINT,
  live          BOOLEAN NOT NULL,
  file_count    INTEGER NOT NULL,
  favorite      BOOLEAN NOT NULL,
  state         VARCHAR(8) NOT NULL,
  placeholder   VARCHAR(100),
  phash         CHAR(16),
  thumbnail_key VARCHAR(36),
  preview_key   VARCHAR(36),
  added_ms      BIGINT NOT NULL,
  changed_ms    BIGINT NOT NULL,
  revision      BIGINT NOT NULL
);
-- The kind and the star stand in the index so that the search for few among many reads no row of
-- the others.
CREATE INDEX media_by_date ON media (owner_id, captured_ms, id, kind, favorite);
CREATE INDEX media_by_size ON media (owner_id, bytes, id);
CREATE INDEX media_by_name ON media (owner_id, sort_name, id);
CREATE INDEX media_by_added ON media (owner_id, added_ms, id);
CREATE INDEX media_by_library ON media (owner_id, library_id, captured_ms, id, kind, favorite);
CREATE INDEX media_by_state ON media (owner_id, state, changed_ms, id);

CREATE TABLE media_files (
  -- A small number that stands for the file during a scan.
  row_number         ${identity},
  id                 VARCHAR(36) NOT NULL UNIQUE,
  owner_id           VARCHAR(36) NOT NULL REFERENCES owners (id),
  library_id         VARCHAR(36) NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
  media_id           VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  -- Below the library's root, '/' between names, no slash at either end; '' is the root.
  folder             VARCHAR(4096) NOT NULL,
  name               VARCHAR(1024) NOT NULL,
  role               VARCHAR(16) NOT NULL,
  -- 0 is the main file.
  position           INTEGER NOT NULL,
  bytes              BIGINT NOT NULL,
  -- Nanoseconds where the file system has them.
  modified_ns        BIGINT NOT NULL,
  inode              BIGINT NOT NULL,
  fingerprint        CHAR(16) NOT NULL,
  sha1               CHAR(40),
  mime               VARCHAR(100) NOT NULL,
  motion_offset      BIGINT,
  motion_bytes       BIGINT,
  motion_mime        VARCHAR(100),
  motion_duration_ms BIGINT,
  -- Known once the metadata was read; decide which files belong together.
  read_kind          VARCHAR(8),
  content_identifier VARCHAR(200),
  captured_wall      VARCHAR(40),
  camera_model       VARCHAR(200),
  UNIQUE (library_id, folder, name)
);
CREATE INDEX media_files_by_media ON media_files (media_id, position);
CREATE INDEX media_files_by_fingerprint ON media_files (owner_id, fingerprint, position, sha1);
CREATE INDEX media_files_by_content_identifier ON media_files (library_id, content_identifier)
  WHERE content_identifier IS NOT NULL;

CREATE TABLE media_metadata (
  media_id       VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES media (id) ON DELETE CASCADE,
  captured_at    VARCHAR(40),
  utc_offset     VARCHAR(9),
  time_zone      VARCHAR(64),
  zone_from      VARCHAR(16),
  captured_from  VARCHAR(16),
  rotation       INTEGER NOT NULL,
  video_codec    VARCHAR(32),
  video_fps      DOUBLE PRECISION,
  video_bit_rate BIGINT,
  video_hdr      BOOLEAN,
  audio_codec    VARCHAR(32),
  audio_channels INTEGER,
  audio_rate     INTEGER,
  camera_make    VARCHAR(200),
  camera_model   VARCHAR(200),
  camera_lens    VARCHAR(200),
  exposure_s     DOUBLE PRECISION,
  f_number       DOUBLE PRECISION,
  iso            INTEGER,
  focal_mm       DOUBLE PRECISION,
  focal_35mm     DOUBLE PRECISION,
  flash          BOOLEAN,
  bias           DOUBLE PRECISION,
  latitude       DOUBLE PRECISION,
  longitude      DOUBLE PRECISION,
  altitude       DOUBLE PRECISION,
  place          VARCHAR(200),
  region         VARCHAR(200),
  country        VARCHAR(200),
  country_code   CHAR(2),
  rating         INTEGER,
  title          VARCHAR(10000),
  description    VARCHAR(100000)
);

CREATE TABLE media_keywords (
  media_id VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  keyword  VARCHAR(1000) NOT NULL,
  PRIMARY KEY (media_id, position)
) ${clustered};

CREATE TABLE media_colors (
  media_id VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  rgb      INTEGER NOT NULL,
  share    DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (media_id, position)
) ${clustered};

-- Every blob that an item has, and those that lost theirs: first their files are to be deleted, then
-- their rows.
CREATE TABLE blobs (
  blob_key VARCHAR(36) NOT NULL PRIMARY KEY,
  media_id VARCHAR(36) REFERENCES media (id) ON DELETE SET NULL,
  mime     VARCHAR(100) NOT NULL,
  bytes    BIGINT NOT NULL
) ${clustered};
CREATE INDEX blobs_by_media ON blobs (media_id);

CREATE TABLE frames (
  id       VARCHAR(36) NOT NULL PRIMARY KEY,
  media_id VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  at_ms    BIGINT NOT NULL,
  width    INTEGER NOT NULL,
  height   INTEGER NOT NULL,
  blob_key VARCHAR(36) NOT NULL
);
CREATE INDEX frames_by_media ON frames (media_id, at_ms);

CREATE TABLE stages (
  media_id      VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  library_id    VARCHAR(36) NOT NULL,
  stage         VARCHAR(32) NOT NULL,
  state         VARCHAR(10) NOT NULL,
  -- What the stage machine counts: an interrupted attempt is taken back.
  attempts      INTEGER NOT NULL,
  -- How many leases were ever given: the number of the current one. Only grows.
  leases        INTEGER NOT NULL,
  not_before_ms BIGINT NOT NULL,
  skip_reason   VARCHAR(16),
  model_name    VARCHAR(100),
  model_version VARCHAR(50),
  started_ms    BIGINT,
  finished_ms   BIGINT,
  PRIMARY KEY (media_id, stage)
) ${clustered};
CREATE INDEX stages_by_state ON stages (state, media_id, stage);

-- The problem of a failed or waiting stage, or the notes of a finished one.
CREATE TABLE problems (
  media_id VARCHAR(36) NOT NULL,
  stage    VARCHAR(32) NOT NULL,
  position INTEGER NOT NULL,
  -- Where it happened; a note may come from another stage.
  at_stage VARCHAR(32) NOT NULL,
  kind     VARCHAR(32) NOT NULL,
  detail   VARCHAR(2000) NOT NULL,
  PRIMARY KEY (media_id, stage, position),
  FOREIGN KEY (media_id, stage) REFERENCES stages (media_id, stage) ON DELETE CASCADE
) ${clustered};

-- How many items each month holds; kept by triggers.
CREATE TABLE timeline_buckets (
  owner_id   VARCHAR(36) NOT NULL,
  library_id VARCHAR(36) NOT NULL,
  kind       VARCHAR(8) NOT NULL,
  bucket     INTEGER NOT NULL,
  items      BIGINT NOT NULL,
  PRIMARY KEY (owner_id, library_id, kind, bucket)
) ${clustered};

-- How many items of a library stand where; kept by triggers.
CREATE TABLE library_counts (
  library_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES libraries (id) ON DELETE CASCADE,
  files      BIGINT NOT NULL,
  bytes      BIGINT NOT NULL,
  items      BIGINT NOT NULL,
  done       BIGINT NOT NULL,
  failed     BIGINT NOT NULL,
  pending    BIGINT NOT NULL
) ${clustered};

-- How many items of a library have a stage in a state; kept by triggers.
CREATE TABLE stage_counts (
  library_id VARCHAR(36) NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
  stage      VARCHAR(32) NOT NULL,
  state      VARCHAR(10) NOT NULL,
  items      BIGINT NOT NULL,
  PRIMARY KEY (library_id, stage, state)
) ${clustered};

-- What has changed, in order.
CREATE TABLE outbox (
  id         ${identity},
  owner_id   VARCHAR(36) NOT NULL,
  library_id VARCHAR(36) NOT NULL,
  media_id   VARCHAR(36) NOT NULL,
  change     VARCHAR(8) NOT NULL,
  at_ms      BIGINT NOT NULL
);

CREATE TABLE settings (
  name  VARCHAR(100) NOT NULL PRIMARY KEY,
  value VARCHAR(100000) NOT NULL
);
