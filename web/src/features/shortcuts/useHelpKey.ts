import { useEffect } from "react";
import { isOneOf, useShortcutList } from "@/state/shortcuts";
import { goToSaid } from "@/ui/Toasts";
import { helpShortcuts } from "./shortcuts";

/** `?` opens the list from anywhere but a field; F8 leads to what was said, from there too. */
export function useHelpKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isOneOf(helpShortcuts.said, event)) goToSaid();
      if (!isOneOf(helpShortcuts.list, event)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      useShortcutList.getState().set(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
