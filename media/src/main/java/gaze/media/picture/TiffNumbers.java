package gaze.media.picture;

import java.nio.ByteBuffer;

/// Makes the stored samples of a TIFF's piece numbers: 0 to 1 for whole ones, those of fractions as
/// they are, the index of a palette, and L* with a* and b* in their own units.
final class TiffNumbers {
  private final TiffLayout layout;
  private final ByteBuffer piece;

  TiffNumbers(TiffLayout layout, ByteBuffer piece) {
    this.layout = layout;
    this.piece = piece;
  }

  /// @param at where the row begins in the piece
  /// @param plane of the first sample
  void row(int at, int plane, float[] to) {
    boolean lab = layout.photometric() == TiffLayout.LAB;
    for (int i = 0; i < to.length; i++) {
      to[i] = lab ? lab(at, i, layout.planes() ? plane : i % layout.samples()) : plain(at, i);
    }
  }

  private float plain(int at, int i) {
    if (layout.format() == TiffLayout.FRACTION) {
      return fraction(at, i);
    }
    return switch (layout.bits()) {
      case 8 -> shade(piece.get(at + i) & 0xFF, 255);
      case 16 -> (piece.getShort(at + 2 * i) & 0xFFFF) / 65_535f;
      case 32 -> (float) ((piece.getInt(at + 4 * i) & 0xFFFFFFFFL) / 4_294_967_295.0);
      default -> small(at, i);
    };
  }

  private float shade(int value, int top) {
    return layout.photometric() == TiffLayout.PALETTE ? value : value / (float) top;
  }

  /// Several samples in a byte, the highest bits first.
  private float small(int at, int i) {
    int bits = layout.bits();
    int perByte = 8 / bits;
    int shift = 8 - bits * (i % perByte + 1);
    int top = (1 << bits) - 1;
    return shade(piece.get(at + i / perByte) >> shift & top, top);
  }

  private float fraction(int at, int i) {
    return switch (layout.bits()) {
      case 16 -> Float.float16ToFloat(piece.getShort(at + 2 * i));
      case 32 -> piece.getFloat(at + 4 * i);
      default -> (float) piece.getDouble(at + 8 * i);
    };
  }

  /// L* fills its bits; a* and b* have a sign, of 16 bits eight behind the point (TIFF 6.0, section
  /// 23).
  private float lab(int at, int i, int sample) {
    if (layout.format() == TiffLayout.FRACTION) {
      return fraction(at, i);
    }
    boolean wide = layout.bits() == 16;
    int value = wide ? piece.getShort(at + 2 * i) : piece.get(at + i);
    if (sample == 0) {
      return wide ? 100 * (value & 0xFFFF) / 65_535f : 100 * (value & 0xFF) / 255f;
    }
    return wide ? value / 256f : value;
  }
}
