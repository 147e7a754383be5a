package gaze.search.index;

import gaze.domain.Segment;
import gaze.domain.TimeRange;
import gaze.search.text.Words;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/// What is said in a video, a document for each segment. They stand before the item's own document
/// and come and go with it.
final class SegmentDocuments {
  private SegmentDocuments() {}

  /// A stretch of a video and the words in it.
  record Said(TimeRange when, String text) {}

  static List<Document> of(List<Segment> segments) {
    return segments.stream().map(SegmentDocuments::document).toList();
  }

  private static Document document(Segment segment) {
    Document document = new Document();
    document.add(new StringField(Fields.ROLE, Fields.SEGMENT, Field.Store.NO));
    document.add(
        new Field(
            Fields.SAID, new TokenList(Words.withForms(segment.text())), MediaDocument.WORDS));
    document.add(new StoredField(Fields.SAID, segment.text()));
    document.add(new StoredField(Fields.START, segment.start().toMillis()));
    document.add(new StoredField(Fields.END, segment.end().toMillis()));
    return document;
  }

  static Said said(Document document) {
    return new Said(
        new TimeRange(time(document, Fields.START), time(document, Fields.END)),
        document.get(Fields.SAID));
  }

  private static Duration time(Document document, String field) {
    return Duration.ofMillis(document.getField(field).numericValue().longValue());
  }
}
