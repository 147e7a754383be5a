package gaze.media.pixels;

import java.util.Optional;

/// What the samples of a decoded picture mean.
public sealed interface ColorEncoding {
  ColorEncoding SRGB = new Srgb();

  /// Nothing to convert. Also what a picture gets that says nothing of its colours.
  record Srgb() implements ColorEncoding {}

  /// Colours by an ICC profile, whose channels are those of the picture.
  final class Profiled implements ColorEncoding {
    private final byte[] icc;

    public Profiled(byte[] icc) {
      this.icc = icc.clone();
    }

    byte[] icc() {
      return icc.clone();
    }
  }

  /// Four inks, 0 for none, as a picture for print has them.
  record Cmyk(Optional<Profiled> profile) implements ColorEncoding {}

  /// Colours by code points of ITU-T H.273, as HEIF, AVIF, PNG and video carry them.
  record Coded(Primaries primaries, Transfer transfer) implements ColorEncoding {
    /// Whether colours lie outside sRGB by intention.
    public boolean wide() {
      return primaries == Primaries.BT2020 || primaries == Primaries.DISPLAY_P3;
    }

    public boolean hdr() {
      return transfer == Transfer.PQ || transfer == Transfer.HLG;
    }
  }

  /// sRGB's primaries with the power that is nearest to this one; a power of 2.2 is how programs
  /// without better words say sRGB.
  static ColorEncoding ofGamma(double power) {
    Transfer curve = Transfer.ofGamma(power);
    return curve == Transfer.SRGB ? SRGB : new Coded(Primaries.BT709, curve);
  }

  /// The encoding of these code points; those that say nothing, or sRGB in other words, are sRGB.
  static ColorEncoding coded(int primaries, int transfer) {
    Primaries known = Primaries.of(primaries);
    Transfer curve = Transfer.of(transfer);
    return known == Primaries.BT709 && curve == Transfer.SRGB ? SRGB : new Coded(known, curve);
  }
}
