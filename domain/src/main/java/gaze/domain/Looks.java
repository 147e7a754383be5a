package gaze.domain;

import java.util.List;

/// What an item looks like: made by one decode of its main file.
///
/// @param placeholder a BlurHash to show before the thumbnail arrives
/// @param colors the dominant colours, largest share first
public record Looks(
    Blob thumbnail,
    Blob preview,
    String placeholder,
    PerceptualHash hash,
    List<DominantColor> colors) {
  public Looks {
    colors = List.copyOf(colors);
  }
}
