-- What is said in videos. Words that a person corrected stand when a video is transcribed anew.
CREATE TABLE segments (
  media_id   VARCHAR(36) NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  id         VARCHAR(36) NOT NULL,
  start_ms   BIGINT NOT NULL,
  end_ms     BIGINT NOT NULL,
  text       VARCHAR(10000) NOT NULL,
  language   VARCHAR(35),
  confidence DOUBLE PRECISION,
  source     VARCHAR(16) NOT NULL,
  edited     BOOLEAN NOT NULL,
  PRIMARY KEY (media_id, position)
) ${clustered};

-- When the words of a passage are said.
ALTER TABLE embeddings ADD COLUMN start_ms BIGINT;
ALTER TABLE embeddings ADD COLUMN end_ms BIGINT;

-- Every video that is already there goes through the new stage too.
INSERT INTO stages (media_id, library_id, stage, state, attempts, leases, not_before_ms)
  SELECT media.id, media.library_id, 'transcribing', 'queued', 0, 0, 0
  FROM media WHERE media.kind = 'video';
INSERT INTO stage_counts (library_id, stage, state, items)
  SELECT library_id, stage, state, count(*) FROM stages
  WHERE stage = 'transcribing'
  GROUP BY library_id, stage, state;
UPDATE media SET state = 'pending' WHERE state = 'done' AND kind = 'video';
