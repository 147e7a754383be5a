-- A person decided; until then the item's files say whether it is a favourite.
ALTER TABLE media ADD COLUMN favorite_chosen BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE media SET favorite_chosen = TRUE WHERE favorite;
