-- What is added is counted by whoever adds it, a batch at a time: a trigger on every row would halve
-- the speed of a first scan. What changes or goes is counted here.
CREATE TRIGGER media_removed AFTER DELETE ON media BEGIN
  UPDATE timeline_buckets SET items = items - 1
    WHERE owner_id = old.owner_id AND library_id = old.library_id AND kind = old.kind
      AND bucket = old.bucket;
  UPDATE library_counts SET items = items - 1,
      done = done - (old.state = 'done'),
      failed = failed - (old.state = 'failed'),
      pending = pending - (old.state = 'pending')
    WHERE library_id = old.library_id;
END;

CREATE TRIGGER media_dated AFTER UPDATE OF kind, bucket ON media
  WHEN old.bucket <> new.bucket OR old.kind <> new.kind BEGIN
  UPDATE timeline_buckets SET items = items - 1
    WHERE owner_id = old.owner_id AND library_id = old.library_id AND kind = old.kind
      AND bucket = old.bucket;
  INSERT INTO timeline_buckets (owner_id, library_id, kind, bucket, items)
    VALUES (new.owner_id, new.library_id, new.kind, new.bucket, 1)
    ON CONFLICT (owner_id, library_id, kind, bucket) DO UPDATE SET items = items + 1;
END;

CREATE TRIGGER media_settled AFTER UPDATE OF state ON media WHEN old.state <> new.state BEGIN
  UPDATE library_counts SET
      done = done - (old.state = 'done') + (new.state = 'done'),
      failed = failed - (old.state = 'failed') + (new.state = 'failed'),
      pending = pending - (old.state = 'pending') + (new.state = 'pending')
    WHERE library_id = new.library_id;
END;

CREATE TRIGGER file_removed AFTER DELETE ON media_files BEGIN
  UPDATE library_counts SET files = files - 1, bytes = bytes - old.bytes WHERE library_id = old.library_id;
END;

CREATE TRIGGER file_resized AFTER UPDATE OF bytes ON media_files WHEN old.bytes <> new.bytes BEGIN
  UPDATE library_counts SET bytes = bytes - old.bytes + new.bytes WHERE library_id = new.library_id;
END;

CREATE TRIGGER stage_removed AFTER DELETE ON stages BEGIN
  UPDATE stage_counts SET items = items - 1
    WHERE library_id = old.library_id AND stage = old.stage AND state = old.state;
END;

CREATE TRIGGER stage_moved AFTER UPDATE OF state ON stages WHEN old.state <> new.state BEGIN
  UPDATE stage_counts SET items = items - 1
    WHERE library_id = old.library_id AND stage = old.stage AND state = old.state;
  INSERT INTO stage_counts (library_id, stage, state, items) VALUES (new.library_id, new.stage, new.state, 1)
    ON CONFLICT (library_id, stage, state) DO UPDATE SET items = items + 1;
END;

-- The table of db-scheduler 16, with its priority.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB,
  execution_time       TIMESTAMP NOT NULL,
  picked               BOOLEAN NOT NULL,
  picked_by            VARCHAR(50),
  last_success         TIMESTAMP,
  last_failure         TIMESTAMP,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP,
  version              BIGINT NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_by_priority ON scheduled_tasks (priority DESC, execution_time ASC);
