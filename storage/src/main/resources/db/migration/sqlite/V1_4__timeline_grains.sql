-- A month or a step of sizes may hold most of a library. These counters are finer: days for the
-- orders by date, the first three digits of the size for the orders by size. They lead to any place
-- within it without counting what lies before.

ALTER TABLE media ADD COLUMN day INTEGER GENERATED ALWAYS AS
  ((captured_ms - ((captured_ms % 86400000) + 86400000) % 86400000) / 86400000) VIRTUAL;
ALTER TABLE media ADD COLUMN weight INTEGER GENERATED ALWAYS AS
  (CASE WHEN bytes < 100 THEN bytes
        ELSE CAST(substr(CAST(bytes AS TEXT), 1, 3) AS INTEGER) + 900 * (length(CAST(bytes AS TEXT)) - 3)
   END) VIRTUAL;

-- How many items each grain of an order holds; kept by triggers.
CREATE TABLE timeline_grains (
  owner_id   VARCHAR(36) NOT NULL,
  scale      VARCHAR(4) NOT NULL,
  grain      INTEGER NOT NULL,
  library_id VARCHAR(36) NOT NULL,
  kind       VARCHAR(8) NOT NULL,
  items      BIGINT NOT NULL,
  PRIMARY KEY (owner_id, scale, grain, library_id, kind)
) WITHOUT ROWID;

INSERT INTO timeline_grains (owner_id, scale, grain, library_id, kind, items)
  SELECT owner_id, 'date', day, library_id, kind, count(*) FROM media GROUP BY 1, 2, 3, 4, 5;
INSERT INTO timeline_grains (owner_id, scale, grain, library_id, kind, items)
  SELECT owner_id, 'size', weight, library_id, kind, count(*) FROM media GROUP BY 1, 2, 3, 4, 5;

CREATE TRIGGER grains_removed AFTER DELETE ON media BEGIN
  UPDATE timeline_grains SET items = items - 1
    WHERE owner_id = old.owner_id AND scale = 'date' AND grain = old.day
      AND library_id = old.library_id AND kind = old.kind;
  UPDATE timeline_grains SET items = items - 1
    WHERE owner_id = old.owner_id AND scale = 'size' AND grain = old.weight
      AND library_id = old.library_id AND kind = old.kind;
END;

CREATE TRIGGER grains_dated AFTER UPDATE OF kind, captured_ms ON media
  WHEN old.day <> new.day OR old.kind <> new.kind BEGIN
  UPDATE timeline_grains SET items = items - 1
    WHERE owner_id = old.owner_id AND scale = 'date' AND grain = old.day
      AND library_id = old.library_id AND kind = old.kind;
  INSERT INTO timeline_grains (owner_id, scale, grain, library_id, kind, items)
    VALUES (new.owner_id, 'date', new.day, new.library_id, new.kind, 1)
    ON CONFLICT (owner_id, scale, grain, library_id, kind) DO UPDATE SET items = items + 1;
END;

CREATE TRIGGER grains_resized AFTER UPDATE OF kind, bytes ON media
  WHEN old.weight <> new.weight OR old.kind <> new.kind BEGIN
  UPDATE timeline_grains SET items = items - 1
    WHERE owner_id = old.owner_id AND scale = 'size' AND grain = old.weight
      AND library_id = old.library_id AND kind = old.kind;
  INSERT INTO timeline_grains (owner_id, scale, grain, library_id, kind, items)
    VALUES (new.owner_id, 'size', new.weight, new.library_id, new.kind, 1)
    ON CONFLICT (owner_id, scale, grain, library_id, kind) DO UPDATE SET items = items + 1;
END;

-- With kind and library, so that what a filter leaves out is passed over within the index.
DROP INDEX media_by_size;
CREATE INDEX media_by_size ON media (owner_id, bytes, id, kind, library_id);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('media', 'media_by_size', '1000000 1000000 2 1 1 1'),
  ('timeline_grains', 'timeline_grains', '20000 20000 10000 2 2 1');
