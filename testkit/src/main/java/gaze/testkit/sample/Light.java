package gaze.testkit.sample;

import java.awt.Color;

/// The hour of a scene: the colours of its sky from the zenith to the horizon, of the far haze, of
/// what stands near, and of the sun or moon.
enum Light {
  DAWN(0x4a6fa5, 0xe8a798, 0xffe0b5, 0xe9b7a5, 0x2f3550, 0xfff0cf),
  DAY(0x2f7fd0, 0x7fbdf0, 0xdcefff, 0xa9c6df, 0x24473a, 0xfffbe6),
  GOLD(0x5c7fb0, 0xf2c078, 0xffe3a1, 0xe3b174, 0x3d3324, 0xfff4c2),
  DUSK(0x2b2d6b, 0xc1517a, 0xffa860, 0xb4577a, 0x1c1836, 0xffe1a0),
  NIGHT(0x060b24, 0x11204a, 0x27406f, 0x1c2e57, 0x050817, 0xf4f2e0),
  MIST(0x8fa3ad, 0xb9c6ca, 0xe3e8e6, 0xc3cfd1, 0x33474a, 0xfdfdf5);

  final Color zenith;
  final Color sky;
  final Color horizon;
  final Color haze;
  final Color near;
  final Color sun;

  Light(int zenith, int sky, int horizon, int haze, int near, int sun) {
    this.zenith = new Color(zenith);
    this.sky = new Color(sky);
    this.horizon = new Color(horizon);
    this.haze = new Color(haze);
    this.near = new Color(near);
    this.sun = new Color(sun);
  }

  boolean dark() {
    return this == NIGHT || this == DUSK;
  }

  /// A colour between the far haze (0) and what stands near (1).
  Color depth(double nearness) {
    return Canvas.mix(haze, near, nearness);
  }
}
