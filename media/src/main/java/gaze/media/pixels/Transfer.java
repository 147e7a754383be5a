package gaze.media.pixels;

/// How a sample becomes light (ITU-T H.273, table 3). Light is linear, 1 is the white of paper.
public enum Transfer {
  SRGB {
    @Override
    double light(double sample) {
      return sample <= 0.04045 ? sample / 12.92 : Math.pow((sample + 0.055) / 1.055, 2.4);
    }
  },
  /// What computers by Apple had before 2009.
  GAMMA_18 {
    @Override
    double light(double sample) {
      return Math.pow(sample, 1.8);
    }
  },
  GAMMA_22 {
    @Override
    double light(double sample) {
      return Math.pow(sample, 2.2);
    }
  },
  GAMMA_28 {
    @Override
    double light(double sample) {
      return Math.pow(sample, 2.8);
    }
  },
  LINEAR {
    @Override
    double light(double sample) {
      return sample;
    }
  },
  /// SMPTE ST 2084. Its samples are absolute; paper white is 203 cd/m² (ITU-R BT.2408).
  PQ {
    @Override
    double light(double sample) {
      double root = Math.pow(sample, 1 / 78.84375);
      double above = Math.max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root);
      return Math.pow(above, 1 / 0.1593017578125) * 10_000 / PAPER_WHITE;
    }
  },
  /// ARIB STD-B67: light of the scene, 1 at its brightest. [ToneMap] makes it a display's.
  HLG {
    @Override
    double light(double sample) {
      return sample <= 0.5
          ? sample * sample / 3
          : (Math.exp((sample - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    }
  };

  /// cd/m², ITU-R BT.2408 table 1.
  static final double PAPER_WHITE = 203;

  /// 1, 6, 14 and 15 are what a camera applies; a display answers with sRGB's curve or one so near
  /// that every player takes the samples as they are.
  static Transfer of(int code) {
    return switch (code) {
      case 4 -> GAMMA_22;
      case 5 -> GAMMA_28;
      case 8 -> LINEAR;
      case 16 -> PQ;
      case 18 -> HLG;
      default -> SRGB;
    };
  }

  static Transfer ofGamma(double power) {
    if (power < 1.4) {
      return LINEAR;
    }
    if (power < 2) {
      return GAMMA_18;
    }
    return power < 2.5 ? SRGB : GAMMA_28;
  }

  /// @param sample 0..1
  abstract double light(double sample);
}
