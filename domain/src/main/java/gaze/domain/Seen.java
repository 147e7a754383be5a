package gaze.domain;

import java.util.List;

/// What models saw in an item.
///
/// @param text in reading order
public record Seen(List<Detection> detections, List<TextLine> text) {
  public static final Seen NOTHING = new Seen(List.of(), List.of());

  public Seen {
    detections = List.copyOf(detections);
    text = List.copyOf(text);
  }
}
