import { shortcuts } from "@/state/shortcuts";

export const gridShortcuts = shortcuts("grid", {
  move: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"],
  select: [" "],
  selectRange: ["Shift+ "],
  selectAll: ["Mod+a"],
  clear: ["Escape"],
});
