import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { draw } from "./draw";
import type { Size, View } from "./mercator";
import { type Detail, type Outlines, outlines } from "./outlines";
import { useInk } from "./useInk";

/** From this zoom on the finer outline shows more. */
const FINE_ZOOM = 3.5;

/** Land, water and borders, drawn from the outlines that come with the app. */
export function Outline({ view, size }: { readonly view: View; readonly size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ink = useInk(canvas);
  const shapes = useOutlines(view.zoom >= FINE_ZOOM ? "fine" : "coarse");
  const density = Math.min(2, globalThis.devicePixelRatio || 1);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context && ink && shapes) draw(context, shapes, view, size, density, ink);
  }, [view, size, ink, shapes, density]);

  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={Math.round(size.width * density)}
      height={Math.round(size.height * density)}
      style={{ width: size.width, height: size.height }}
      className="absolute inset-0 border-border bg-water text-land"
    />
  );
}

/** The coarse outline stands in until the fine one is there. */
function useOutlines(detail: Detail): Outlines | undefined {
  const [shapes, setShapes] = useState<Partial<Record<Detail, Outlines>>>({});
  useEffect(() => {
    let current = true;
    const add = (which: Detail) =>
      outlines(which).then(
        (loaded) => current && setShapes((before) => ({ ...before, [which]: loaded })),
        // The map stays without land; what lies on it is there all the same.
        () => {},
      );
    void add("coarse");
    if (detail === "fine") void add("fine");
    return () => {
      current = false;
    };
  }, [detail]);
  return shapes[detail] ?? shapes.coarse;
}
