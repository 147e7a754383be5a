import { useCallback, useEffect, useRef, useState } from "react";
import { bound } from "@/state/shortcuts";
import { liveShortcuts } from "./shortcuts";
import { useKeys } from "./useKeys";

/** Shorter is a press, which plays to the end; longer is a hold, which plays while it lasts. */
const HOLD_MS = 350;
/** A finger that moves more means something else. */
const STILL_PX = 10;

interface At {
  readonly clientX: number;
  readonly clientY: number;
}

/** Press and hold on a photo that moves: with a finger or the mouse on it, on its badge, or by space. */
export function useLive(moves: boolean) {
  const [playing, setPlaying] = useState(false);
  const [broken, setBroken] = useState(false);
  const since = useRef<number>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const down = useRef<At>(undefined);
  const live = useRef(playing);
  live.current = playing;

  const press = useCallback(() => {
    if (since.current !== undefined) return;
    since.current = performance.now();
    setPlaying(!live.current);
    setBroken(false);
  }, []);
  const release = useCallback(() => {
    const held = since.current !== undefined && performance.now() - since.current > HOLD_MS;
    since.current = undefined;
    if (held) setPlaying(false);
  }, []);
  const end = useCallback(() => {
    clearTimeout(timer.current);
    down.current = undefined;
    since.current = undefined;
    setPlaying(false);
  }, []);

  useKeys(bound(liveShortcuts, { play: moves ? press : undefined }));
  useEffect(() => {
    const onKeyUp = (event: KeyboardEvent) => event.key === " " && release();
    document.addEventListener("keyup", onKeyUp);
    return () => {
      document.removeEventListener("keyup", onKeyUp);
      clearTimeout(timer.current);
    };
  }, [release]);

  return {
    playing,
    broken,
    press,
    release,
    toggle: () => setPlaying((now) => !now),
    ended: () => setPlaying(false),
    failed: () => {
      setPlaying(false);
      setBroken(true);
    },
    /** For the picture itself, beside its zooming and swiping. */
    hold: {
      onPointerDownCapture: (
        event: At & { readonly button: number; readonly isPrimary: boolean },
      ) => {
        if (!moves || event.button !== 0) return;
        if (!event.isPrimary) return end();
        down.current = { clientX: event.clientX, clientY: event.clientY };
        timer.current = setTimeout(press, HOLD_MS);
      },
      onPointerMoveCapture: (event: At) => {
        const { clientX = event.clientX, clientY = event.clientY } = down.current ?? {};
        const far = Math.hypot(event.clientX - clientX, event.clientY - clientY) > STILL_PX;
        if (far && since.current === undefined) clearTimeout(timer.current);
      },
      // A long press on a picture would bring the browser's own menu.
      onContextMenu: (event: { preventDefault(): void }) => down.current && event.preventDefault(),
      onPointerUpCapture: () => down.current && end(),
      onPointerCancelCapture: () => down.current && end(),
    },
  };
}

export type Live = ReturnType<typeof useLive>;
