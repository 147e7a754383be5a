-- What the query planner should take for granted: a large library of one owner, where the owner
-- tells nothing apart and an identifier everything. Written down instead of measured by ANALYZE, so
-- that the same query has the same plan on every machine and from the first picture on.
-- Columns: table, index (the table's own name where it is kept in the order of its key), rows, then
-- how many rows share the first column of the index, the first two, and so on.
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('libraries', 'sqlite_autoindex_libraries_1', '10 1'),
  ('libraries', 'libraries_by_root', '10 10 1'),
  ('media', 'sqlite_autoindex_media_1', '1000000 1'),
  ('media', 'media_by_date', '1000000 1000000 2 1 1 1'),
  ('media', 'media_by_size', '1000000 1000000 2 1'),
  ('media', 'media_by_name', '1000000 1000000 3 1'),
  ('media', 'media_by_added', '1000000 1000000 100 1'),
  ('media', 'media_by_library', '1000000 1000000 300000 2 1 1 1'),
  ('media', 'media_by_state', '1000000 1000000 400000 100 1'),
  ('media_files', 'sqlite_autoindex_media_files_1', '1200000 1'),
  ('media_files', 'sqlite_autoindex_media_files_2', '1200000 400000 200 1'),
  ('media_files', 'media_files_by_media', '1200000 2 1'),
  ('media_files', 'media_files_by_fingerprint', '1200000 1200000 2 1 1'),
  ('media_files', 'media_files_by_content_identifier', '50000 20000 2'),
  ('media_metadata', 'sqlite_autoindex_media_metadata_1', '1000000 1'),
  ('media_keywords', 'media_keywords', '1000000 4 1'),
  ('media_colors', 'media_colors', '5000000 5 1'),
  ('blobs', 'blobs', '4000000 1'),
  ('blobs', 'blobs_by_media', '4000000 4'),
  ('frames', 'sqlite_autoindex_frames_1', '2000000 1'),
  ('frames', 'frames_by_media', '2000000 30 1'),
  ('stages', 'stages', '3000000 3 1'),
  ('stages', 'stages_by_state', '3000000 500000 2 1'),
  ('problems', 'problems', '100000 2 1 1'),
  ('scheduled_tasks', 'sqlite_autoindex_scheduled_tasks_1', '1000000 1000000 1'),
  ('scheduled_tasks', 'scheduled_tasks_by_time', '1000000 10'),
  ('scheduled_tasks', 'scheduled_tasks_by_heartbeat', '1000000 1000000'),
  ('scheduled_tasks', 'scheduled_tasks_by_priority', '1000000 200000 10');
