import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fineUrl from "world-atlas/countries-50m.json?url";
import coarseUrl from "world-atlas/countries-110m.json?url";
import { type Spot, spotOf } from "./mercator";

/** A piece of land or of a border, in the square of the world, with the part of it that it covers. */
export interface Shape {
  readonly path: Path2D;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Outlines {
  readonly land: readonly Shape[];
  readonly borders: readonly Shape[];
}

/** How exact: 1:110 million for the whole world, 1:50 million for a part of it (Natural Earth). */
export type Detail = "coarse" | "fine";

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const loaded = new Map<Detail, Promise<Outlines>>();

/** Loaded once, from the engine, like any other part of the page. */
export function outlines(detail: Detail): Promise<Outlines> {
  const known = loaded.get(detail);
  if (known) return known;
  const loading = load(detail === "coarse" ? coarseUrl : fineUrl);
  loaded.set(detail, loading);
  // So that a map that is opened after a lost connection tries again.
  loading.catch(() => loaded.delete(detail));
  return loading;
}

async function load(url: string): Promise<Outlines> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`no outline of the world: ${answer.status}`);
  return shapesOf((await answer.json()) as World);
}

export function shapesOf(world: World): Outlines {
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) => {
    switch (geometry.type) {
      case "MultiPolygon":
        return geometry.coordinates.map((rings) => shape(rings, true));
      case "Polygon":
        return [shape(geometry.coordinates, true)];
      default:
        return [];
    }
  });
  const lines = mesh(world, world.objects.countries, (one, other) => one !== other);
  return { land, borders: lines.coordinates.map((line) => shape([line], false)) };
}

function shape(lines: readonly (readonly number[])[][], closed: boolean): Shape {
  const path = new Path2D();
  const edges = { left: 1, right: 0, top: 1, bottom: 0 };
  for (const line of lines) {
    whole(line, closed).forEach(({ x, y }, index) => {
      edges.left = Math.min(edges.left, x);
      edges.right = Math.max(edges.right, x);
      edges.top = Math.min(edges.top, y);
      edges.bottom = Math.max(edges.bottom, y);
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
  }
  return { path, ...edges };
}

/**
 * A line that goes on beyond the square where it crosses the 180th meridian; one that goes around
 * the earth, as the coast of Antarctica does, is led along the edge of the map at the pole.
 */
export function whole(line: readonly (readonly number[])[], closed: boolean): Spot[] {
  const spots: Spot[] = [];
  let turns = 0;
  let before = 0;
  for (const [lon = 0, lat = 0] of line) {
    const { x, y } = spotOf({ lat, lon });
    if (spots.length > 0) turns -= Math.round(x - before);
    before = x;
    spots.push({ x: x + turns, y });
  }
  const [first] = spots;
  const last = spots.at(-1);
  if (closed && first && last && Math.abs(last.x - first.x) > 0.5) {
    const pole = first.y > 0.5 ? 1 : 0;
    spots.push({ x: last.x, y: pole }, { x: first.x, y: pole });
  }
  return spots;
}
