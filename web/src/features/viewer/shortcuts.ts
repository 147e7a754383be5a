import { shortcuts } from "@/state/shortcuts";

export const viewerShortcuts = shortcuts("viewer", {
  previous: ["ArrowLeft"],
  next: ["ArrowRight"],
  details: ["i"],
  favorite: ["f"],
  found: ["b"],
  similar: ["s"],
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

export const videoShortcuts = shortcuts("video", {
  play: [" ", "k"],
  back: ["j"],
  onward: ["l"],
  backABit: ["Shift+ArrowLeft"],
  onwardABit: ["Shift+ArrowRight"],
  frameBack: [","],
  frameOnward: ["."],
  slower: ["<"],
  faster: [">"],
  louder: ["ArrowUp"],
  softer: ["ArrowDown"],
  mute: ["m"],
  captions: ["c"],
  floating: ["p"],
  fullscreen: ["F"],
});

export const versionShortcuts = shortcuts("versions", { next: ["v"] });

export const liveShortcuts = shortcuts("live", { play: [" "] });
