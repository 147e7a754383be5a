import { expect, it } from "vitest";
import { without } from "./Chips";
import { completed } from "./Suggestions";

it("takes a chip out of the query and leaves the words around it", () => {
  expect(without("zoey summer 2023 beach", { start: 5, end: 16 })).toBe("zoey beach");
  expect(without("type:video", { start: 0, end: 10 })).toBe("");
  expect(without("zoey type:video", { start: 5, end: 15 })).toBe("zoey");
});

it("puts a completion where it belongs", () => {
  const value = { insert: 'camera:"X100V"', label: "X100V", start: 5, end: 13 };
  expect(completed("zoey camera:x", value)).toBe('zoey camera:"X100V" ');
  expect(completed("zoey camera:x dog", value)).toBe('zoey camera:"X100V" dog');
  const name = { insert: "camera:", label: "camera:", start: 0, end: 3 };
  expect(completed("cam", name)).toBe("camera:");
});
