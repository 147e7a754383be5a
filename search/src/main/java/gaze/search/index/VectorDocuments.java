package gaze.search.index;

import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.FrameId;
import gaze.domain.Passage;
import gaze.domain.TimeRange;
import gaze.storage.Embeddings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;

/// An item's vectors, a document for each. They stand before the item's own document in the index
/// and share its id, so that they come and go with it.
final class VectorDocuments {
  private VectorDocuments() {}

  /// @param shown when which still of a video is shown
  static List<Document> ofStills(
      VectorSpace.Kind kind, Embeddings.OfStills stills, NavigableMap<Duration, FrameId> shown) {
    Map<FrameId, Duration> times = new HashMap<>();
    shown.forEach((at, frame) -> times.put(frame, at));
    VectorSpace space = new VectorSpace(kind, stills.model());
    List<Document> documents = new ArrayList<>();
    for (Embedding still : stills.stills()) {
      document(space, still.vector())
          .ifPresent(
              document -> {
                still.frame().ifPresent(frame -> addFrame(document, frame, times));
                documents.add(document);
              });
    }
    return documents;
  }

  private static void addFrame(Document document, FrameId frame, Map<FrameId, Duration> times) {
    document.add(new StoredField(Fields.FRAME, frame.toString()));
    Optional.ofNullable(times.get(frame)).map(TimeRange::at).ifPresent(at -> addTime(document, at));
  }

  /// @param shown when which still of a video is shown
  static List<Document> ofPassages(
      Embeddings.OfPassages passages, NavigableMap<Duration, FrameId> shown) {
    List<Document> documents = new ArrayList<>();
    for (Passage passage : passages.passages()) {
      document(new VectorSpace(kind(passage.source()), passages.model()), passage.vector())
          .ifPresent(
              document -> {
                document.add(new StoredField(Fields.PASSAGE, passage.text()));
                document.add(new StoredField(Fields.SOURCE, passage.source().name()));
                passage.when().ifPresent(when -> addTime(document, when, shown));
                documents.add(document);
              });
    }
    return documents;
  }

  private static VectorSpace.Kind kind(Passage.Source source) {
    return switch (source) {
      case LABELS -> VectorSpace.Kind.LABELS;
      case SPEECH -> VectorSpace.Kind.SAID;
      case TITLE, DESCRIPTION, KEYWORDS, TEXT -> VectorSpace.Kind.WORDS;
    };
  }

  private static void addTime(
      Document document, TimeRange when, NavigableMap<Duration, FrameId> shown) {
    addTime(document, when);
    SegmentDocuments.frame(when.start(), shown)
        .ifPresent(frame -> document.add(new StoredField(Fields.FRAME, frame.toString())));
  }

  private static void addTime(Document document, TimeRange when) {
    document.add(new StoredField(Fields.START, when.start().toMillis()));
    document.add(new StoredField(Fields.END, when.end().toMillis()));
  }

  /// The fields in which these documents have a vector.
  static Set<String> spaces(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> document.getFields().stream())
        .filter(KnnFloatVectorField.class::isInstance)
        .map(IndexableField::name)
        .collect(Collectors.toSet());
  }

  /// Empty for a vector without a direction, which is like no other.
  private static Optional<Document> document(VectorSpace space, FloatVector vector) {
    return unit(vector)
        .map(
            unit -> {
              Document document = new Document();
              document.add(new StringField(Fields.ROLE, space.kind().name(), Field.Store.NO));
              document.add(
                  new KnnFloatVectorField(
                      space.field(), unit, VectorSimilarityFunction.DOT_PRODUCT));
              return document;
            });
  }

  /// The vector at length 1, so that a product is a cosine.
  static Optional<float[]> unit(FloatVector vector) {
    float[] values = vector.toArray();
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    if (!(length > 0) || !Double.isFinite(length)) {
      return Optional.empty();
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] / length);
    }
    return Optional.of(values);
  }
}
