import { type Size, type View, worldPixels } from "./mercator";

export interface Tile {
  readonly key: string;
  readonly url: string;
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Pictures of a tile server have whole zooms only; more than this few servers have. */
const CLOSEST = 19;

/** The pictures that cover a view, and where they lie. */
export function tilesOf(template: string, view: View, size: Size): Tile[] {
  const zoom = Math.min(CLOSEST, Math.max(0, Math.round(view.zoom)));
  const around = 2 ** zoom;
  const world = worldPixels(view.zoom);
  const side = world / around;
  const left = size.width / 2 - view.x * world;
  const top = size.height / 2 - view.y * world;
  const tiles: Tile[] = [];
  for (let x = Math.floor(-left / side); left + x * side < size.width; x++) {
    for (let y = Math.max(0, Math.floor(-top / side)); y < around; y++) {
      if (top + y * side >= size.height) break;
      const column = ((x % around) + around) % around;
      tiles.push({
        key: `${zoom}/${x}/${y}`,
        url: template
          .replaceAll("{z}", String(zoom))
          .replaceAll("{x}", String(column))
          .replaceAll("{y}", String(y)),
        left: left + x * side,
        top: top + y * side,
        side,
      });
    }
  }
  return tiles;
}
