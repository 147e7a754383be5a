import { expect, it } from "vitest";
import type { Chip, Facet } from "@/api/queries";
import {
  chipOf,
  chosenOf,
  filterParts,
  filterSaid,
  quoted,
  replaced,
  withAlternative,
  withFilter,
  without,
  withoutAll,
} from "./query";
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

const chipsOf = (query: string, ...labels: string[]) =>
  labels.map((label) => {
    const start = query.indexOf(label);
    return { label, start, end: start + label.length, excluded: false } as Chip;
  });
const years = {
  name: "year",
  values: [{ value: "2023", filter: "date:2023", count: 1 }],
} as Facet;

it("widens a facet by another of its values, and takes it back", () => {
  const one = "zoey date:2023 beach";
  const both = withAlternative(one, chipsOf(one, "date:2023"), "date:2021");
  expect(both).toBe("zoey date:2023 OR date:2021 beach");
  const [first, second] = chipsOf(both, "date:2023", "date:2021") as [Chip, Chip];
  expect(without(both, second)).toBe(one);
  expect(without(both, first)).toBe("zoey date:2021 beach");
  expect(withoutAll(both, [first, second])).toBe("zoey beach");
  expect(withAlternative("zoey", [], "date:2023")).toBe("zoey date:2023");
});

it("knows which chips are a facet's: a season or what is left out is none of the years", () => {
  const query = "date:2023 date:2023-07 type:photo -date:2021";
  const chips = chipsOf(query, "date:2023", "date:2023-07", "type:photo", "-date:2021");
  expect(chosenOf(years, chips).map(({ label }) => label)).toEqual(["date:2023"]);
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

it("says what is seen in the words of the reader, and leaves every other filter alone", () => {
  const named = (seen: string) => (seen === "cell phone" ? "Handy" : seen);
  expect(filterSaid('label:"cell phone"', named)).toBe("label:Handy");
  expect(filterSaid('-label:"cell phone"', named)).toBe("-label:Handy");
  expect(filterSaid('label:"hot dog"', named)).toBe('label:"hot dog"');
  expect(filterSaid('camera:"cell phone"', named)).toBe('camera:"cell phone"');
  expect(filterSaid("winter", named)).toBe("winter");
});
