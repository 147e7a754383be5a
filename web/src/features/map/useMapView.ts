import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Box, fitting, kept, type Size, type View } from "@/ui/map/mercator";
import { viewOf, viewText } from "./area";

const FLIGHT_MS = 220;

/** The address follows once the map rests. */
const REST_MS = 400;

/** What the map shows: at first what the address says, else all of `box`; then what it is moved to. */
export function useMapView(box: Box, size: Size) {
  const { at }: { at?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<View | undefined>(() => viewOf(at));
  const known = size.width > 0 && size.height > 0;
  const view = known ? (chosen ? kept(chosen, size) : fitting(box, size)) : undefined;

  const now = useRef(view);
  now.current = view;
  const flight = useRef(0);

  const onView = useCallback((next: View, smooth: boolean) => {
    cancelAnimationFrame(flight.current);
    const from = now.current;
    if (!smooth || !from || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      setChosen(next);
      return;
    }
    const begin = performance.now();
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, time - begin) / FLIGHT_MS);
      setChosen(between(from, next, 1 - (1 - part) ** 3));
      if (part < 1) flight.current = requestAnimationFrame(step);
    };
    flight.current = requestAnimationFrame(step);
  }, []);
  useEffect(() => () => cancelAnimationFrame(flight.current), []);

  useEffect(() => {
    if (!chosen) return;
    const timer = setTimeout(
      () =>
        void navigate({
          to: ".",
          search: (before) => ({ ...before, at: viewText(chosen) }),
          state: true,
          replace: true,
        }),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [chosen, navigate]);

  return [view, onView] as const;
}

/** Part of the way from one view to another, the shorter way around the earth. */
function between(from: View, to: View, part: number): View {
  const across = to.x - from.x - Math.round(to.x - from.x);
  return {
    x: from.x + across * part,
    y: from.y + (to.y - from.y) * part,
    zoom: from.zoom + (to.zoom - from.zoom) * part,
  };
}
