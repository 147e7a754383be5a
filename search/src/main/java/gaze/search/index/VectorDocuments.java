package gaze.search.index;

import gaze.domain.Embedding;
import gaze.domain.FloatVector;
import gaze.domain.Passage;
import gaze.storage.Embeddings;
import java.util.ArrayList;
import java.util.List;
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

  static List<Document> ofStills(VectorSpace.Kind kind, Embeddings.OfStills stills) {
    VectorSpace space = new VectorSpace(kind, stills.model());
    List<Document> documents = new ArrayList<>();
    for (Embedding still : stills.stills()) {
      document(space, still.vector())
          .ifPresent(
              document -> {
                still
                    .frame()
                    .ifPresent(
                        frame -> document.add(new StoredField(Fields.FRAME, frame.toString())));
                documents.add(document);
              });
    }
    return documents;
  }

  static List<Document> ofPassages(Embeddings.OfPassages passages) {
    List<Document> documents = new ArrayList<>();
    for (Passage passage : passages.passages()) {
      VectorSpace.Kind kind =
          passage.source() == Passage.Source.LABELS
              ? VectorSpace.Kind.LABELS
              : VectorSpace.Kind.WORDS;
      document(new VectorSpace(kind, passages.model()), passage.vector())
          .ifPresent(
              document -> {
                document.add(new StoredField(Fields.PASSAGE, passage.text()));
                document.add(new StoredField(Fields.SOURCE, passage.source().name()));
                documents.add(document);
              });
    }
    return documents;
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
