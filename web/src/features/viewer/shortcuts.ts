import { shortcuts } from "@/state/shortcuts";

export const viewerShortcuts = shortcuts("viewer", {
  previous: ["ArrowLeft"],
  next: ["ArrowRight"],
  details: ["i"],
  favorite: ["f"],
});

export const zoomShortcuts = shortcuts("zoom", {
  in: ["+", "="],
  out: ["-"],
  fit: ["0"],
  actual: ["1"],
  toggle: ["z"],
  left: ["Shift+ArrowLeft"],
  right: ["Shift+ArrowRight"],
  up: ["Shift+ArrowUp"],
  down: ["Shift+ArrowDown"],
});
