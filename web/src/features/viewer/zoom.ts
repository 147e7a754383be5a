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

/** What a picture can do in its frame. */
export interface Room {
  readonly frame: Extent;
  /** The picture's size at scale 1. */
  readonly fit: Extent;
  /** The scale at which one pixel of the picture is one pixel of the screen. */
  readonly actual: number;
  readonly smallest: number;
  readonly largest: number;
}

export const FIT: View = { scale: 1, x: 0, y: 0 };

/** Beyond the real pixels, this much more can be zoomed in. */
const BEYOND_ACTUAL = 4;
/** Closer together, fit and real pixels look the same. */
const SAME = 0.05;
/** One notch of a wheel is 100 pixels, one line of it about 16; a pinch on a trackpad comes in small steps. */
const WHEEL_BASE = 1.0018;
const PINCH_BASE = 1.01;
const LINE_PX = 16;

/** The size of a picture that fits into a frame; a small picture is not blown up. */
export function fitted(picture: Extent, frame: Extent, pixelRatio: number): Extent {
  const scale = Math.min(
    frame.width / picture.width,
    frame.height / picture.height,
    Math.max(1, 2 / pixelRatio),
  );
  return { width: picture.width * scale, height: picture.height * scale };
}

export function roomFor(picture: Extent, frame: Extent, pixelRatio: number): Room {
  const fit = fitted(picture, frame, pixelRatio);
  const actual = picture.width / pixelRatio / fit.width;
  return {
    frame,
    fit,
    actual,
    smallest: Math.min(1, actual),
    largest: Math.max(2, actual * BEYOND_ACTUAL),
  };
}

/** Zooms about a point, counted from the middle of the frame: what lies under it stays under it. */
export function zoomedAt(view: View, scale: number, at: Point): View {
  const grown = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}

/** Zooms about a point as far as there is room. */
export function zoomedWithin(view: View, scale: number, at: Point, room: Room): View {
  const within = Math.min(room.largest, Math.max(room.smallest, scale));
  return held(zoomedAt(view, within, at), room);
}

/** The nearest view that leaves no black where there could be picture. */
export function held(view: View, { fit, frame, smallest, largest }: Room): View {
  const scale = Math.min(largest, Math.max(smallest, view.scale));
  const roomX = Math.max(0, (fit.width * scale - frame.width) / 2);
  const roomY = Math.max(0, (fit.height * scale - frame.height) / 2);
  return {
    scale,
    x: Math.min(roomX, Math.max(-roomX, view.x)),
    y: Math.min(roomY, Math.max(-roomY, view.y)),
  };
}

/** What a double tap goes to: the whole picture, or its real pixels, or twice the size where they are the same. */
export function otherScale(scale: number, { actual }: Room): number {
  if (scale !== 1) return 1;
  return Math.abs(actual - 1) > SAME ? actual : 2;
}

/** Where the picture's corner lies in the frame, on a whole pixel of the screen: else it would be blurred. */
export function cornerOf(view: View, { fit, frame }: Room, pixelRatio: number): Point {
  const whole = (value: number) => Math.round(value * pixelRatio) / pixelRatio;
  return {
    x: whole((frame.width - fit.width * view.scale) / 2 + view.x),
    y: whole((frame.height - fit.height * view.scale) / 2 + view.y),
  };
}

/** How much a turn of the wheel, or a pinch that comes as one, zooms. */
export function wheelFactor(event: {
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
}): number {
  const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * LINE_PX;
  return (event.ctrlKey ? PINCH_BASE : WHEEL_BASE) ** -pixels;
}

/** One finger moves the picture, a second one zooms about the middle between them. */
export function dragged(view: View, before: Point, now: Point, other: Point | undefined): View {
  const moved = { ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y };
  if (!other) return moved;
  const middle = (point: Point): Point => ({
    x: (point.x + other.x) / 2,
    y: (point.y + other.y) / 2,
  });
  const wide = Math.hypot(now.x - other.x, now.y - other.y);
  const was = Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
  const from = middle(before);
  const to = middle(now);
  const carried = { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y };
  return zoomedAt(carried, view.scale * (wide / was), to);
}
