package gaze.search.index;

import gaze.domain.FrameId;
import gaze.domain.Segment;
import gaze.domain.TimeRange;
import gaze.search.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/// What is said in a video, a document for each segment. They stand before the item's own document
/// and come and go with it.
final class SegmentDocuments {
  private SegmentDocuments() {}

  /// A stretch of a video and the words in it.
  ///
  /// @param frame what is shown when it begins
  record Said(TimeRange when, String text, Optional<FrameId> frame) {}

  /// @param shown when which frame of the video is shown
  static List<Document> of(List<Segment> segments, NavigableMap<Duration, FrameId> shown) {
    return segments.stream().map(segment -> document(segment, shown)).toList();
  }

  private static Document document(Segment segment, NavigableMap<Duration, FrameId> shown) {
    Document document = new Document();
    document.add(new StringField(Fields.ROLE, Fields.SEGMENT, Field.Store.NO));
    document.add(
        new Field(
            Fields.SAID, new TokenList(Words.withForms(segment.text())), MediaDocument.WORDS));
    document.add(new StoredField(Fields.SAID, segment.text()));
    document.add(new StoredField(Fields.START, segment.start().toMillis()));
    document.add(new StoredField(Fields.END, segment.end().toMillis()));
    frame(segment.start(), shown)
        .ifPresent(frame -> document.add(new StoredField(Fields.FRAME, frame.toString())));
    return document;
  }

  /// The frame that is shown at a time, or the first one after it.
  static Optional<FrameId> frame(Duration at, NavigableMap<Duration, FrameId> shown) {
    return Optional.ofNullable(shown.floorEntry(at))
        .or(() -> Optional.ofNullable(shown.firstEntry()))
        .map(Map.Entry::getValue);
  }

  static Said said(Document document) {
    return new Said(
        new TimeRange(time(document, Fields.START), time(document, Fields.END)),
        document.get(Fields.SAID),
        Optional.ofNullable(document.get(Fields.FRAME)).map(FrameId::parse));
  }

  private static Duration time(Document document, String field) {
    return Duration.ofMillis(document.getField(field).numericValue().longValue());
  }
}
