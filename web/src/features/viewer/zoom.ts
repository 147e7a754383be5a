export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies in its frame: `scale` 1 fits it in, `x` and `y` move its middle, in CSS pixels. */
export interface View extends Point {
  readonly scale: number;
}

export const FIT: View = { scale: 1, x: 0, y: 0 };

/** Beyond the real pixels, this much more can be zoomed in. */
const BEYOND_ACTUAL = 4;

/** The size of a picture that fits into a frame; a small picture is not blown up. */
export function fitted(picture: Extent, frame: Extent, pixelRatio: number): Extent {
  const scale = Math.min(
    frame.width / picture.width,
    frame.height / picture.height,
    Math.max(1, 2 / pixelRatio),
  );
  return { width: picture.width * scale, height: picture.height * scale };
}

/** The scale at which one pixel of the picture is one pixel of the screen. */
export function actualScale(picture: Extent, fit: Extent, pixelRatio: number): number {
  return picture.width / pixelRatio / fit.width;
}

export function largestScale(picture: Extent, fit: Extent, pixelRatio: number): number {
  return Math.max(2, actualScale(picture, fit, pixelRatio) * BEYOND_ACTUAL);
}

/** Zooms about a point, counted from the middle of the frame: what lies under it stays under it. */
export function zoomedAt(view: View, scale: number, at: Point): View {
  const grown = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}

/** The nearest view that leaves no black where there could be picture. */
export function held(view: View, fit: Extent, frame: Extent, largest: number): View {
  const scale = Math.min(largest, Math.max(1, view.scale));
  const roomX = Math.max(0, (fit.width * scale - frame.width) / 2);
  const roomY = Math.max(0, (fit.height * scale - frame.height) / 2);
  return {
    scale,
    x: Math.min(roomX, Math.max(-roomX, view.x)),
    y: Math.min(roomY, Math.max(-roomY, view.y)),
  };
}
