import type { MapArea } from "@/api/queries";
import {
  type Box,
  clamp,
  fitting,
  pixelOf,
  placeOf,
  type Size,
  spotOf,
  type View,
  worldPixels,
} from "@/ui/map/mercator";

/**
 * The area to ask for: the view, made larger to whole tiles of its zoom, so that a map that is moved
 * a little is not asked for anew and nothing is cut at its edge.
 */
export function areaOf(view: View, size: Size): MapArea {
  const zoom = Math.floor(view.zoom);
  const tiles = 2 ** zoom;
  const world = worldPixels(view.zoom);
  const across = size.width / 2 / world;
  const along = size.height / 2 / world;
  const left = Math.floor((view.x - across) * tiles) / tiles;
  const right = Math.ceil((view.x + across) * tiles) / tiles;
  const top = clamp(Math.floor((view.y - along) * tiles) / tiles, 0, 1);
  const bottom = clamp(Math.ceil((view.y + along) * tiles) / tiles, 0, 1);
  const whole = right - left >= 1;
  return {
    west: whole ? -180 : placeOf({ x: left, y: 0 }).lon,
    east: whole ? 180 : easternEdge(right),
    // What lies beyond the square of the map is drawn at its edge.
    north: top === 0 ? 90 : placeOf({ x: 0, y: top }).lat,
    south: bottom === 1 ? -90 : placeOf({ x: 0, y: bottom }).lat,
    zoom,
  };
}

/** The 180th meridian is the end of the world there, not its beginning. */
function easternEdge(x: number): number {
  return Number.isInteger(x) ? 180 : placeOf({ x, y: 0 }).lon;
}

/** The smallest box around all of them, over the 180th meridian where that is the shorter way. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (!first) return undefined;
  const stretches = boxes
    .map(({ west, east }) => ({ from: west, to: west > east ? east + 360 : east }))
    .sort((one, other) => one.from - other.from);
  let reached = stretches[0]?.to ?? 0;
  // The widest gap is what the box leaves out; first the one over the 180th meridian.
  let gap = { width: 0, west: first.west, east: first.east };
  for (const { from, to } of stretches.slice(1)) {
    if (from - reached > gap.width) gap = { width: from - reached, west: from, east: reached };
    reached = Math.max(reached, to);
  }
  const begin = stretches[0]?.from ?? 0;
  if (begin + 360 - reached >= gap.width) {
    gap = { width: begin + 360 - reached, west: begin, east: reached };
  }
  return {
    west: turned(gap.west),
    east: turned(gap.east),
    south: Math.min(...boxes.map(({ south }) => south)),
    north: Math.max(...boxes.map(({ north }) => north)),
  };
}

function turned(lon: number): number {
  return lon > 180 ? lon - 360 : lon;
}

/** A box a little larger, as the filter of a search: seven digits are a centimetre. */
export function areaFilter({ south, west, north, east }: Box): string {
  const down = (degrees: number, least: number) =>
    Math.max(least, Math.floor(degrees * 1e6) / 1e6).toFixed(6);
  const up = (degrees: number, most: number) =>
    Math.min(most, Math.ceil(degrees * 1e6) / 1e6).toFixed(6);
  const corners = [down(south, -90), down(west, -180), up(north, 90), up(east, 180)];
  return `area:${corners.map(Number).join(",")}`;
}

/** Closer together than this, a closer look would not tell them apart. */
const ONE_PLACE_PX = 48;
const CLOSEST_LOOK = 15;

/** Whether a closer look would part the items of a box. */
export function canPart(box: Box): boolean {
  const spread = worldPixels(CLOSEST_LOOK);
  const one = spotOf({ lat: box.north, lon: box.west });
  const other = spotOf({ lat: box.south, lon: box.east });
  const width = (other.x - one.x + 1) % 1;
  return Math.max(width, other.y - one.y) * spread > ONE_PLACE_PX;
}

/** A view that looks more closely at a box, by one step at least. */
export function closerTo(box: Box, view: View, size: Size): View {
  const whole = fitting(box, size, 96, CLOSEST_LOOK);
  return { ...whole, zoom: Math.max(whole.zoom, Math.min(view.zoom + 1, CLOSEST_LOOK)) };
}

/** A view as the address holds it: `48.20810,16.37130,9.5`. */
export function viewText(view: View): string {
  const { lat, lon } = placeOf(view);
  return `${lat.toFixed(5)},${lon.toFixed(5)},${view.zoom.toFixed(2)}`;
}

export function viewOf(text: string | undefined): View | undefined {
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = (text ?? "")
    .split(",")
    .map(Number);
  const known = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
  return known ? { ...spotOf({ lat, lon }), zoom } : undefined;
}

/** Whether a cluster is to be seen, or a part of its marker. */
export function isSeen(place: { lat: number; lon: number }, view: View, size: Size): boolean {
  const margin = 40;
  const { x, y } = pixelOf(view, size, spotOf(place));
  return x > -margin && x < size.width + margin && y > -margin && y < size.height + margin;
}
