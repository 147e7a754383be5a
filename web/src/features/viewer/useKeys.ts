import { useEffect, useRef } from "react";

/** What a key does: `i`, `F` (with shift), `Shift+ArrowLeft`. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Keys that move the value of a slider that has the focus. */
const SLIDER = /^(Shift\+)?(Arrow|Home|End|Page)/;

/** The name of what was pressed; empty where the element that has the focus wants the key itself. */
export function keyOf(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return "";
  const target = event.target instanceof Element ? event.target : document.body;
  const letter = event.key.length === 1;
  // Caps lock is no shift.
  const key = letter && !event.shiftKey ? event.key.toLowerCase() : event.key;
  const name = !letter && event.shiftKey ? `Shift+${key}` : key;
  if (target.closest("textarea, select, input:not([type=range]), [role=menu]")) return "";
  if (target.matches("[type=range]") && SLIDER.test(name)) return "";
  return name === " " && target.closest("button, a") ? "" : name;
}

/** Listens to the whole page: what is on top of a screen hears its keys wherever the focus is in it. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = latest.current[keyOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
