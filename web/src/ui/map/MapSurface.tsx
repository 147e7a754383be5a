import { type ReactNode, useRef } from "react";
import { useSize } from "../useSize";
import { Ground } from "./Ground";
import type { Size, View } from "./mercator";
import { useGestures } from "./useGestures";

export interface MapSurfaceProps {
  readonly label: string;
  readonly view: View;
  /** `smooth`: the change is a jump that may be animated. */
  readonly onView: (view: View, smooth: boolean) => void;
  /** A tile server's address with `{z}`, `{x}` and `{y}`; without it nothing is asked of anybody. */
  readonly tiles?: string | undefined;
  /** What lies on the map, placed by `pixelOf`. */
  readonly children?: ReactNode;
  readonly size: Size;
}

/** A map that is moved by drag, wheel, pinch and keys. It fills the box around it. */
export function MapSurface({ label, view, onView, tiles, size, children }: MapSurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  useGestures(surface, view, size, onView);
  return (
    <div
      ref={surface}
      className="absolute inset-0 cursor-grab touch-none overflow-hidden select-none active:cursor-grabbing"
    >
      <div
        role="application"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys, as an application does
        tabIndex={0}
        className="absolute inset-0 focus-visible:-outline-offset-2"
      >
        <Ground view={view} size={size} tiles={tiles} />
      </div>
      {children}
    </div>
  );
}

/** The box that a map fills, and its size. */
export function useMapSize() {
  const box = useRef<HTMLDivElement>(null);
  return [box, useSize(box)] as const;
}
