package gaze.storage.sql;

import gaze.storage.Settings;
import gaze.storage.sql.Tables.SettingRows;
import java.util.Map;
import java.util.Optional;

/// The settings as rows.
final class SqlSettings implements Settings {
  private final Database database;

  SqlSettings(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> find(String key) {
    return database.read(
        sql ->
            sql.select(SettingRows.VALUE)
                .from(SettingRows.T)
                .where(SettingRows.NAME.eq(key))
                .fetchOptional(SettingRows.VALUE));
  }

  @Override
  public Map<String, String> all() {
    return database.read(
        sql ->
            sql.select(SettingRows.NAME, SettingRows.VALUE)
                .from(SettingRows.T)
                .orderBy(SettingRows.NAME)
                .fetchMap(SettingRows.NAME, SettingRows.VALUE));
  }

  @Override
  public void put(String key, String json) {
    database.change(
        tx ->
            tx.sql()
                .insertInto(SettingRows.T)
                .set(SettingRows.NAME, key)
                .set(SettingRows.VALUE, json)
                .onConflict(SettingRows.NAME)
                .doUpdate()
                .set(SettingRows.VALUE, json)
                .execute());
  }

  @Override
  public void remove(String key) {
    database.change(
        tx -> tx.sql().deleteFrom(SettingRows.T).where(SettingRows.NAME.eq(key)).execute());
  }
}
