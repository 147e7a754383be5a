/**
 * The world as a square in Web Mercator (EPSG:3857): x grows from 0 at the 180th meridian to 1 around
 * the earth, y from 0 at 85° north to 1 at 85° south.
 */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Degrees; `west` is more than `east` where it reaches over the 180th meridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What a map shows: its middle, and how closely. The world is 256 · 2^zoom pixels wide. */
export interface View extends Spot {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const TILE = 256;

/** Closer than this an outline has nothing more to tell. */
export const MAX_ZOOM = 18;

/** Where Web Mercator cuts the world off to be a square. */
export const LAST_PARALLEL = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

export function spotOf({ lat, lon }: Place): Spot {
  const radians = (clamp(lat, -LAST_PARALLEL, LAST_PARALLEL) * Math.PI) / 180;
  return {
    x: (lon + 180) / 360,
    y: 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI),
  };
}

export function placeOf({ x, y }: Spot): Place {
  return {
    lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
    lon: wrap(x) * 360 - 180,
  };
}

export function worldPixels(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** Where a spot is drawn, in the copy of the world that is nearest to the middle of the view. */
export function pixelOf(view: View, size: Size, spot: Spot): Spot {
  const world = worldPixels(view.zoom);
  const across = wrap(spot.x - view.x + 0.5) - 0.5;
  return { x: size.width / 2 + across * world, y: size.height / 2 + (spot.y - view.y) * world };
}

/** The spot that is drawn at a pixel; x may lie outside the square, in another copy of the world. */
export function spotAt(view: View, size: Size, pixel: Spot): Spot {
  const world = worldPixels(view.zoom);
  return {
    x: view.x + (pixel.x - size.width / 2) / world,
    y: view.y + (pixel.y - size.height / 2) / world,
  };
}

/** The view after a drag by that many pixels. */
export function panned(view: View, size: Size, by: Spot): View {
  const world = worldPixels(view.zoom);
  return kept({ ...view, x: view.x - by.x / world, y: view.y - by.y / world }, size);
}

/** Closer by `steps`, or farther; what is under the pixel stays there. */
export function zoomed(view: View, size: Size, steps: number, at: Spot): View {
  const zoom = clamp(view.zoom + steps, leastZoom(size), MAX_ZOOM);
  const under = spotAt(view, size, at);
  const world = worldPixels(zoom);
  return kept(
    {
      zoom,
      x: under.x - (at.x - size.width / 2) / world,
      y: under.y - (at.y - size.height / 2) / world,
    },
    size,
  );
}

/** The world fills the width: nowhere is it shown twice. */
export function leastZoom({ width }: Size): number {
  return Math.max(0, Math.log2(Math.max(1, width) / TILE));
}

/** A view that shows nothing beyond the poles, where it can. */
export function kept(view: View, size: Size): View {
  const zoom = clamp(view.zoom, leastZoom(size), MAX_ZOOM);
  const half = size.height / 2 / worldPixels(zoom);
  const y = half >= 0.5 ? 0.5 : clamp(view.y, half, 1 - half);
  return { zoom, x: wrap(view.x), y };
}

/** The closest view that shows all of a box, with room around. */
export function fitting(box: Box, size: Size, room = 72, closest = 14): View {
  const northWest = spotOf({ lat: box.north, lon: box.west });
  const southEast = spotOf({ lat: box.south, lon: box.east });
  const width = box.west > box.east ? southEast.x + 1 - northWest.x : southEast.x - northWest.x;
  const height = southEast.y - northWest.y;
  const zoom = Math.min(
    closest,
    Math.log2(Math.max(1, size.width - 2 * room) / TILE / Math.max(width, 1e-9)),
    Math.log2(Math.max(1, size.height - 2 * room) / TILE / Math.max(height, 1e-9)),
  );
  return kept({ zoom, x: northWest.x + width / 2, y: northWest.y + height / 2 }, size);
}

/** What of the world is to be seen. */
export function boxOf(view: View, size: Size): Box {
  const northWest = spotAt(view, size, { x: 0, y: 0 });
  const southEast = spotAt(view, size, { x: size.width, y: size.height });
  const whole = southEast.x - northWest.x >= 1 - 1e-9;
  return {
    west: whole ? -180 : placeOf(northWest).lon,
    east: whole ? 180 : placeOf(southEast).lon,
    north: northWest.y <= 0 ? 90 : placeOf(northWest).lat,
    south: southEast.y >= 1 ? -90 : placeOf(southEast).lat,
  };
}

function wrap(x: number): number {
  return x - Math.floor(x);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
