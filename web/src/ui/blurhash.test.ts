import { encode } from "blurhash";
import { expect, it } from "vitest";
import { averageColor } from "./blurhash";

it("reads the average colour of a hash", () => {
  const orange = new Uint8ClampedArray(
    Array.from({ length: 16 }, () => [230, 120, 40, 255]).flat(),
  );
  const color = averageColor(encode(orange, 4, 4, 4, 3)) ?? "";
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  expect(Math.abs((red ?? 0) - 230)).toBeLessThan(3);
  expect(Math.abs((green ?? 0) - 120)).toBeLessThan(3);
  expect(Math.abs((blue ?? 0) - 40)).toBeLessThan(3);
});

it("knows none for what is no hash", () => {
  expect(averageColor("")).toBeUndefined();
  expect(averageColor("äöüäöü")).toBeUndefined();
});
