package gaze.search.index;

import gaze.domain.LibraryId;
import gaze.domain.MediaKind;
import gaze.search.language.GeoBox;
import java.util.Optional;

/// Which located items to gather into clusters.
///
/// @param zoom how closely the map is looked at: the world is `256 · 2^zoom` pixels wide
public record MapQuestion(
    GeoBox area, int zoom, Optional<LibraryId> library, Optional<MediaKind> kind) {
  public static final int MAX_ZOOM = 22;

  public MapQuestion {
    if (zoom < 0 || zoom > MAX_ZOOM) {
      throw new IllegalArgumentException("need a zoom of 0.." + MAX_ZOOM + ", got " + zoom);
    }
  }

  public static MapQuestion of(GeoBox area, int zoom) {
    return new MapQuestion(area, zoom, Optional.empty(), Optional.empty());
  }
}
