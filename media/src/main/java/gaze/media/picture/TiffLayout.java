package gaze.media.picture;

import gaze.media.picture.Tiff.Directory;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// How a TIFF's picture lies in its file: in pieces, which are strips or tiles, each compressed by
/// itself; the samples of a pixel side by side, or each kind in pieces of its own.
///
/// @param photometric what the samples mean
/// @param samples of a pixel
/// @param bits of a sample
/// @param format of a sample: 1 whole, 2 with sign, 3 fraction
/// @param predictor 1 none, 2 differences, 3 differences of the bytes of fractions
/// @param pieceWidth of a tile; of a strip the picture's
/// @param offsets of the pieces in the file, row by row, then plane by plane
record TiffLayout(
    int width,
    int height,
    int photometric,
    int samples,
    int bits,
    int format,
    boolean planes,
    int compression,
    int predictor,
    int pieceWidth,
    int pieceHeight,
    boolean tiled,
    List<Long> offsets,
    List<Long> lengths,
    ByteOrder order) {

  static final int WHITE_IS_ZERO = 0;
  static final int BLACK_IS_ZERO = 1;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int INKS = 5;
  static final int LAB = 8;

  static final int WITH_SIGN = 2;
  static final int FRACTION = 3;

  private static final int FILL_ORDER = 266;
  private static final int ROWS_PER_STRIP = 278;
  private static final int PLANAR = 284;
  private static final int PREDICTOR = 317;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTES = 325;
  private static final int MOST_SAMPLES = 16;

  /// Empty where the samples are of a kind that [TiffRaster] does not read.
  ///
  /// @param first the picture's directory, its size checked
  static Optional<TiffLayout> of(Directory first) {
    int width = (int) first.number(Tiff.WIDTH, 0);
    int height = (int) first.number(Tiff.HEIGHT, 0);
    boolean tiled = first.has(TILE_OFFSETS);
    TiffLayout layout =
        new TiffLayout(
            width,
            height,
            (int) first.number(Tiff.PHOTOMETRIC, BLACK_IS_ZERO),
            (int) first.number(Tiff.SAMPLES, 1),
            (int) first.number(Tiff.BITS, 1),
            (int) first.number(Tiff.SAMPLE_FORMAT, 1),
            first.number(PLANAR, 1) == 2,
            (int) first.number(Tiff.COMPRESSION, 1),
            (int) first.number(PREDICTOR, 1),
            tiled ? (int) first.number(TILE_WIDTH, 0) : width,
            tiled
                ? (int) first.number(TILE_HEIGHT, 0)
                : (int) Math.min(height, first.number(ROWS_PER_STRIP, height)),
            tiled,
            first.numbers(tiled ? TILE_OFFSETS : Tiff.STRIP_OFFSETS),
            first.numbers(tiled ? TILE_BYTES : Tiff.STRIP_BYTES),
            first.order());
    boolean alike = first.numbers(Tiff.BITS).stream().distinct().count() <= 1;
    boolean usual = first.number(FILL_ORDER, 1) == 1 && alike;
    return usual && layout.readable() ? Optional.of(layout) : Optional.empty();
  }

  private boolean readable() {
    boolean meaning =
        switch (photometric) {
          case WHITE_IS_ZERO, BLACK_IS_ZERO -> true;
          case RGB, LAB -> samples >= 3;
          case PALETTE -> bits <= 8;
          case INKS -> samples >= 4;
          default -> false;
        };
    boolean numbers =
        switch (format) {
          case 1 -> bits == 8 || bits == 16 || bits == 32 || parts();
          case WITH_SIGN -> photometric == LAB && (bits == 8 || bits == 16);
          case FRACTION -> bits == 16 || bits == 32 || bits == 64;
          default -> false;
        };
    boolean pieces =
        pieceWidth > 0
            && pieceHeight > 0
            && pieceWidth <= width + (1 << 14)
            && pieceHeight <= height + (1 << 14)
            && offsets.size() >= across() * down() * (planes ? samples : 1L);
    boolean prediction =
        switch (predictor) {
          case 1 -> true;
          case 2 -> format != FRACTION && bits >= 8;
          case 3 -> format == FRACTION;
          default -> false;
        };
    return meaning
        && numbers
        && pieces
        && prediction
        && samples >= 1
        && samples <= MOST_SAMPLES
        && TiffPieces.expands(compression);
  }

  /// Whether several samples share a byte.
  private boolean parts() {
    return samples == 1 && (bits == 1 || bits == 2 || bits == 4);
  }

  /// Pieces beside each other.
  long across() {
    return (width + pieceWidth - 1L) / pieceWidth;
  }

  /// Pieces above each other.
  long down() {
    return (height + pieceHeight - 1L) / pieceHeight;
  }

  /// Samples of a pixel within one piece.
  int inPiece() {
    return planes ? 1 : samples;
  }

  int rowBytes() {
    return Math.toIntExact(((long) pieceWidth * inPiece() * bits + 7) / 8);
  }

  /// Rows of the piece whose first is this row of the picture: the last strip may be shorter, tiles
  /// are all the same.
  int rows(int top) {
    return tiled ? pieceHeight : Math.min(pieceHeight, height - top);
  }
}
