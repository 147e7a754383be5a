import { useRouter } from "@tanstack/react-router";
import { type RefObject, useRef } from "react";
import { useOpenItem } from "@/state/open-item";
import { useSequence } from "@/state/sequence";
import { shrinkInto } from "./grow";

/** The screen behind a link that was opened on its own looks for the item no longer than this. */
const LOOK_MS = 800;

/**
 * Closes the viewer: the picture goes back into its cell. Behind a link that was opened on its own the
 * screen may still be on its way to that place; then it is waited for, once.
 */
export function useLeave(
  id: string,
  stage: RefObject<HTMLElement | null>,
  shade: RefObject<HTMLElement | null>,
): () => void {
  const { close } = useOpenItem();
  const router = useRouter();
  const waiting = useRef(false);
  const leave = () => {
    waiting.current = false;
    if (stage.current && shade.current) shrinkInto(id, stage.current, shade.current);
    close();
  };
  return () => {
    const placed = () => useSequence.getState().ids.includes(id);
    if (waiting.current || router.history.location.state.opened || placed()) return leave();
    waiting.current = true;
    const end = () => {
      clearTimeout(timer);
      stop();
      if (waiting.current) leave();
    };
    const stop = useSequence.subscribe(() => placed() && end());
    const timer = setTimeout(end, LOOK_MS);
  };
}
