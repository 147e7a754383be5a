import { type Size, type View, worldPixels } from "./mercator";
import type { Outlines, Shape } from "./outlines";

export interface Ink {
  readonly water: string;
  readonly land: string;
  readonly border: string;
}

/** Draws the outlines as the view shows them; in every copy of the world that it reaches into. */
export function draw(
  canvas: CanvasRenderingContext2D,
  { land, borders }: Outlines,
  view: View,
  size: Size,
  density: number,
  ink: Ink,
): void {
  canvas.setTransform(density, 0, 0, density, 0, 0);
  canvas.fillStyle = ink.water;
  canvas.fillRect(0, 0, size.width, size.height);
  const world = worldPixels(view.zoom);
  const top = view.y - size.height / 2 / world;
  const bottom = view.y + size.height / 2 / world;
  for (const copy of [-1, 0, 1]) {
    const left = view.x - copy - size.width / 2 / world;
    const right = view.x - copy + size.width / 2 / world;
    const seen = (shape: Shape) =>
      shape.right >= left && shape.left <= right && shape.bottom >= top && shape.top <= bottom;
    canvas.setTransform(
      world * density,
      0,
      0,
      world * density,
      -left * world * density,
      -top * world * density,
    );
    canvas.fillStyle = ink.land;
    for (const shape of land) if (seen(shape)) canvas.fill(shape.path, "evenodd");
    canvas.strokeStyle = ink.border;
    canvas.lineWidth = 1 / world;
    for (const shape of borders) if (seen(shape)) canvas.stroke(shape.path);
  }
}
