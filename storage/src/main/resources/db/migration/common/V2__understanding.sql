-- What models see in pictures and read in words. Where frame_id is null the photo itself is meant;
-- a frame's facts go with the frames of its item.

CREATE TABLE detections (
  media_id   VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  frame_id   VARCHAR(36),
  label      VARCHAR(100) NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  x          DOUBLE PRECISION NOT NULL,
  y          DOUBLE PRECISION NOT NULL,
  width      DOUBLE PRECISION NOT NULL,
  height     DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (media_id, position)
) ${clustered};

-- In reading order.
CREATE TABLE text_lines (
  media_id   VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  frame_id   VARCHAR(36),
  text       VARCHAR(10000) NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  x          DOUBLE PRECISION NOT NULL,
  y          DOUBLE PRECISION NOT NULL,
  width      DOUBLE PRECISION NOT NULL,
  height     DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (media_id, position)
) ${clustered};

-- The truth about vectors: float32, the lowest byte first. The stage says what was described, the
-- model what can be compared with it.
CREATE TABLE embeddings (
  row_number    ${identity},
  media_id      VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  stage         VARCHAR(32) NOT NULL,
  position      INTEGER NOT NULL,
  frame_id      VARCHAR(36),
  -- Of EMBEDDING_TEXT: the words, and where they stand.
  passage       VARCHAR(10000),
  source        VARCHAR(16),
  model_name    VARCHAR(100) NOT NULL,
  model_version VARCHAR(50) NOT NULL,
  vector        ${bytes} NOT NULL
);
CREATE UNIQUE INDEX embeddings_by_item ON embeddings (media_id, stage, position);

-- Every item that is already there goes through the new stages too.
INSERT INTO stages (media_id, library_id, stage, state, attempts, leases, not_before_ms)
  SELECT media.id, media.library_id, added.stage, 'queued', 0, 0, 0
  FROM media CROSS JOIN (
    SELECT 'embedding' AS stage UNION ALL SELECT 'extracting_features' UNION ALL
    SELECT 'detecting' UNION ALL SELECT 'reading_text' UNION ALL SELECT 'embedding_text') added;
INSERT INTO stage_counts (library_id, stage, state, items)
  SELECT library_id, stage, state, count(*) FROM stages
  WHERE stage IN ('embedding', 'extracting_features', 'detecting', 'reading_text', 'embedding_text')
  GROUP BY library_id, stage, state;
UPDATE media SET state = 'pending' WHERE state = 'done';
