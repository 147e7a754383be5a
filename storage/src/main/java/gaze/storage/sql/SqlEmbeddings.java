package gaze.storage.sql;

import gaze.domain.Embedding;
import gaze.domain.MediaId;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.Passage;
import gaze.domain.Stage;
import gaze.domain.TimeRange;
import gaze.storage.Embeddings;
import gaze.storage.sql.Tables.Media;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The vectors as rows.
final class SqlEmbeddings implements Embeddings {
  private static final Template STILL =
      Rows.into(
          Tables.Embeddings.T,
          Tables.Embeddings.MEDIA_ID,
          Tables.Embeddings.STAGE,
          Tables.Embeddings.POSITION,
          Tables.Embeddings.FRAME_ID,
          Tables.Embeddings.MODEL_NAME,
          Tables.Embeddings.MODEL_VERSION,
          Tables.Embeddings.VECTOR);
  private static final Template PASSAGE =
      Rows.into(
          Tables.Embeddings.T,
          Tables.Embeddings.MEDIA_ID,
          Tables.Embeddings.STAGE,
          Tables.Embeddings.POSITION,
          Tables.Embeddings.PASSAGE,
          Tables.Embeddings.SOURCE,
          Tables.Embeddings.START,
          Tables.Embeddings.END,
          Tables.Embeddings.MODEL_NAME,
          Tables.Embeddings.MODEL_VERSION,
          Tables.Embeddings.VECTOR);
  private static final Template NONE =
      new Template(
          sql ->
              sql.deleteFrom(Tables.Embeddings.T)
                  .where(
                      Tables.Embeddings.MEDIA_ID.eq(Template.value(Tables.Embeddings.MEDIA_ID)),
                      Tables.Embeddings.STAGE.eq(Template.value(Tables.Embeddings.STAGE))));

  private final Database database;
  private final OwnerId owner;

  SqlEmbeddings(Database database, OwnerId owner) {
    this.database = database;
    this.owner = owner;
  }

  static void storeStills(
      DSLContext sql, MediaId media, Stage stage, ModelRef model, List<Embedding> stills) {
    NONE.execute(sql, media, stage);
    Rows rows = new Rows(sql, STILL);
    for (int position = 0; position < stills.size(); position++) {
      Embedding still = stills.get(position);
      rows.add(
          media,
          stage,
          position,
          still.frame().orElse(null),
          model.name(),
          model.version(),
          still.vector());
    }
    rows.insert();
  }

  /// Forgets the vectors of stills that are no more.
  static void forgetStills(DSLContext sql, MediaId media) {
    NONE.execute(sql, media, Stage.EMBEDDING);
    NONE.execute(sql, media, Stage.EXTRACTING_FEATURES);
  }

  static void storePassages(DSLContext sql, MediaId media, ModelRef model, List<Passage> passages) {
    NONE.execute(sql, media, Stage.EMBEDDING_TEXT);
    Rows rows = new Rows(sql, PASSAGE);
    for (int position = 0; position < passages.size(); position++) {
      Passage passage = passages.get(position);
      rows.add(
          media,
          Stage.EMBEDDING_TEXT,
          position,
          passage.text(),
          passage.source(),
          passage.when().map(TimeRange::start).orElse(null),
          passage.when().map(TimeRange::end).orElse(null),
          model.name(),
          model.version(),
          passage.vector());
    }
    rows.insert();
  }

  @Override
  public Map<MediaId, OfStills> stills(Stage stage, Collection<MediaId> media) {
    Map<MediaId, OfStills> found = new HashMap<>();
    grouped(stage, media)
        .forEach(
            (id, rows) ->
                found.put(
                    id,
                    new OfStills(
                        model(rows.getFirst()),
                        rows.stream().map(SqlEmbeddings::embedding).toList())));
    return found;
  }

  @Override
  public Map<MediaId, OfPassages> passages(Collection<MediaId> media) {
    Map<MediaId, OfPassages> found = new HashMap<>();
    grouped(Stage.EMBEDDING_TEXT, media)
        .forEach(
            (id, rows) ->
                found.put(
                    id,
                    new OfPassages(
                        model(rows.getFirst()),
                        rows.stream().map(SqlEmbeddings::passage).toList())));
    return found;
  }

  private Map<MediaId, List<Record>> grouped(Stage stage, Collection<MediaId> media) {
    return database.read(
        sql -> {
          Map<MediaId, List<Record>> rows = new HashMap<>();
          Chunks.of(
              media,
              some ->
                  sql.select(Tables.Embeddings.T.fields())
                      .from(Tables.Embeddings.T)
                      .join(Media.T)
                      .on(Media.ID.eq(Tables.Embeddings.MEDIA_ID))
                      .where(
                          Tables.Embeddings.MEDIA_ID.in(some),
                          Tables.Embeddings.STAGE.eq(stage),
                          Media.OWNER_ID.eq(owner))
                      .orderBy(Tables.Embeddings.MEDIA_ID, Tables.Embeddings.POSITION)
                      .forEach(
                          row ->
                              rows.computeIfAbsent(
                                      row.get(Tables.Embeddings.MEDIA_ID), _ -> new ArrayList<>())
                                  .add(row)));
          return rows;
        });
  }

  private static ModelRef model(Record row) {
    return new ModelRef(
        row.get(Tables.Embeddings.MODEL_NAME), row.get(Tables.Embeddings.MODEL_VERSION));
  }

  private static Embedding embedding(Record row) {
    return new Embedding(
        Optional.ofNullable(row.get(Tables.Embeddings.FRAME_ID)),
        row.get(Tables.Embeddings.VECTOR));
  }

  private static Passage passage(Record row) {
    return new Passage(
        row.get(Tables.Embeddings.PASSAGE),
        row.get(Tables.Embeddings.SOURCE),
        Optional.ofNullable(row.get(Tables.Embeddings.START))
            .map(start -> new TimeRange(start, row.get(Tables.Embeddings.END))),
        row.get(Tables.Embeddings.VECTOR));
  }
}
