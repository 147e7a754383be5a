package gaze.media.pixels;

/// Brings light that is brighter than paper white into what a standard display shows. Up to the
/// knee nothing changes; above it a shoulder bends so that the brightest becomes white. Colours
/// keep their hue: the three channels are scaled by what the brightest of them needs.
final class ToneMap {
  /// Display light of a mastering peak of 1000 cd/m² over paper white.
  static final double PEAK = 1000 / Transfer.PAPER_WHITE;

  private static final double KNEE = 0.5;
  private static final double BEND = (PEAK - KNEE) / (1 - KNEE);

  /// The system gamma of HLG at 1000 cd/m² (ITU-R BT.2100, table 5) less one.
  private static final double HLG_GAMMA = 0.2;

  private ToneMap() {}

  /// Light 0..[#PEAK] to 0..1.
  static double shown(double light) {
    if (light <= KNEE) {
      return light;
    }
    double above = Math.min((light - KNEE) / (PEAK - KNEE), 1);
    return KNEE + (1 - KNEE) * BEND * above / (1 + (BEND - 1) * above);
  }

  /// What display light is of scene light, for a scene of this luminance (both 0..1).
  static double hlgGain(double luminance) {
    return PEAK * Math.pow(Math.max(luminance, 1e-6), HLG_GAMMA);
  }
}
