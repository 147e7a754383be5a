package gaze.media.metadata;

import gaze.domain.PictureSize;

/// A HEIF item's picture: its size after cutting, and how it is turned.
record HeifShape(PictureSize size, Heading heading) {
  /// `irot`: quarter turns against the clock.
  HeifShape turned(int quarters) {
    int clockwise = (heading.rotation() + 360 - 90 * quarters) % 360;
    return new HeifShape(size, new Heading(heading.mirrored(), clockwise));
  }

  /// `imir`, about the vertical axis (0: left and right swap) or the horizontal one (1). A mirror
  /// behind a turn is the same mirror before the opposite turn.
  HeifShape mirrored(int axis) {
    int opposite = (360 - heading.rotation() + (axis == 1 ? 180 : 0)) % 360;
    return new HeifShape(size, new Heading(!heading.mirrored(), opposite));
  }

  /// `clap`: only this much of the middle is shown.
  HeifShape cut(long width, long height) {
    boolean sensible = width > 0 && height > 0 && width <= size.width() && height <= size.height();
    return sensible ? new HeifShape(new PictureSize((int) width, (int) height), heading) : this;
  }
}
