package gaze.media.pass;

import gaze.domain.PictureSize;
import gaze.media.pixels.EncodedPicture;
import java.time.Duration;

/// Small pictures of a whole video on one sheet, for who looks for a place in it. Tile i shows the
/// time from i · every to (i + 1) · every; tiles run row by row, and the last row may not be full.
///
/// @param sheet at most [#MOST] tiles
/// @param tile the size of one
/// @param columns tiles of a row
public record SeekPreview(
    EncodedPicture sheet, PictureSize tile, int columns, int tiles, Duration every) {
  /// The number of tiles, beyond which their stretches grow instead.
  public static final int MOST = 100;

  /// The shortest stretch that a tile stands for.
  public static final Duration SHORTEST = Duration.ofSeconds(2);

  public SeekPreview {
    if (tiles <= 0 || tiles > MOST || columns <= 0 || !every.isPositive()) {
      throw new IllegalArgumentException(
          "need 1 to %d tiles, columns and a stretch, got %d, %d, %s"
              .formatted(MOST, tiles, columns, every));
    }
  }
}
