package gaze.media.picture;

import gaze.media.pixels.Orientation;
import java.util.List;
import java.util.Optional;

/// An item of a HEIF file: a coded picture, a grid of them, or something derived from one.
///
/// @param type four characters: `hvc1`, `av01`, `grid`, `iden` …
/// @param properties in the order of their association, which is the order they apply in
record HeifItem(long id, String type, List<Extent> extents, List<HeifProperty> properties) {
  /// A piece of the item's data.
  ///
  /// @param at place in the file
  record Extent(long at, long length) {}

  <P extends HeifProperty> Optional<P> property(Class<P> kind) {
    return properties.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  Orientation orientation() {
    Orientation whole = Orientation.UPRIGHT;
    for (HeifProperty property : properties) {
      whole =
          switch (property) {
            case HeifProperty.Rotation(int counterclockwise) ->
                whole.then(Orientation.of(false, -counterclockwise));
            case HeifProperty.Mirror(boolean leftRight) ->
                whole.then(leftRight ? Orientation.MIRRORED : Orientation.FLIPPED);
            case HeifProperty.Size _,
                HeifProperty.Clean _,
                HeifProperty.Profile _,
                HeifProperty.Codes _,
                HeifProperty.Decoder _,
                HeifProperty.Auxiliary _,
                HeifProperty.Other _ ->
                whole;
          };
    }
    return whole;
  }
}
