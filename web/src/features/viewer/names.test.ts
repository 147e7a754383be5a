import { expect, it } from "vitest";
import type { Detection } from "./findings";
import { namesFor } from "./names";

const same = (label: string) => label;
const seen = (label: string, confidence: number, x: number, y: number): Detection => ({
  label,
  confidence,
  box: { x, y, width: 0.2, height: 0.2 },
});
const screen = { width: 1000, height: 800 };

it("puts a name above its box, or within it at the upper edge of the picture", () => {
  const high = seen("lamp", 0.9, 0.1, 0);
  const low = seen("dog", 0.8, 0.5, 0.5);
  const names = namesFor([high, low], screen, same);
  expect(names.get(high)?.level).toBe("within");
  expect(names.get(low)?.level).toBe("above");
});

it("moves a name that would cover another, the surer one stays", () => {
  const sure = seen("dining table", 0.9, 0.4, 0.4);
  const unsure = seen("chair", 0.3, 0.41, 0.4);
  const names = namesFor([unsure, sure], screen, same);
  expect(names.get(sure)?.level).toBe("above");
  expect(names.get(unsure)?.level).toBe("within");
});

it("leaves out what finds no room in a crowd, until zooming in makes some", () => {
  const crowd = Array.from({ length: 12 }, (_, place) =>
    seen("person", 0.9, 0.3 + place / 50, 0.4),
  );
  expect(namesFor(crowd, { width: 300, height: 200 }, same).size).toBeLessThan(crowd.length);
  expect(namesFor(crowd, { width: 6000, height: 4000 }, same).size).toBe(crowd.length);
});

it("lets a name at the right edge of the picture begin at the other side of its box", () => {
  const edge = seen("traffic light", 0.9, 0.8, 0.5);
  const names = namesFor([edge], { width: 400, height: 300 }, same);
  expect(names.get(edge)).toEqual({ level: "above", side: "right" });
});
