import { expect, it } from "vitest";
import type { Chip } from "@/api/queries";
import { chipOf, filterParts, quoted, replaced, withFilter, without } from "./query";
import { completed } from "./useSuggestions";

it("takes a chip out of the query and leaves the words around it", () => {
  expect(without("zoey summer 2023 beach", { start: 5, end: 16 })).toBe("zoey beach");
  expect(without("type:video", { start: 0, end: 10 })).toBe("");
  expect(without("zoey type:video", { start: 5, end: 15 })).toBe("zoey");
});

it("writes a chip anew in its place", () => {
  expect(replaced("zoey type:video beach", { start: 5, end: 15 }, " type:photo ")).toBe(
    "zoey type:photo beach",
  );
  expect(replaced("zoey summer 2023", { start: 5, end: 16 }, quoted("summer 2023"))).toBe(
    'zoey "summer 2023"',
  );
  expect(replaced("zoey type:video beach", { start: 5, end: 15 }, "  ")).toBe("zoey beach");
  expect(quoted('say "hi" \\')).toBe('"say \\"hi\\" \\\\"');
});

it("adds a filter behind the query and knows one that is there", () => {
  expect(withFilter("zoey ", "date:2023")).toBe("zoey date:2023");
  expect(withFilter("", "type:photo")).toBe("type:photo");
  const chip = { label: "date:2023", start: 5, end: 14 } as Chip;
  expect(chipOf([chip], "date:2023")).toBe(chip);
  expect(chipOf([chip], "date:2022")).toBeUndefined();
});

it("cuts a filter behind its colon", () => {
  expect(filterParts('-camera:"X100:V"')).toEqual({ name: "-camera:", value: '"X100:V"' });
  expect(filterParts("words")).toEqual({ name: "", value: "words" });
});

it("puts a completion where it belongs", () => {
  const value = { insert: 'camera:"X100V"', label: "X100V", start: 5, end: 13 };
  expect(completed("zoey camera:x", value)).toBe('zoey camera:"X100V" ');
  expect(completed("zoey camera:x dog", value)).toBe('zoey camera:"X100V" dog');
  const name = { insert: "camera:", label: "camera:", start: 0, end: 3 };
  expect(completed("cam", name)).toBe("camera:");
});
