import { expect, it } from "vitest";
import { whole } from "./outlines";

it("goes on over the 180th meridian instead of back around the earth", () => {
  const xs = whole(
    [
      [170, 60],
      [180, 61],
      [-170, 62],
      [170, 60],
    ],
    true,
  ).map(({ x }) => x);
  expect(xs.map((x) => Math.round(x * 3600))).toEqual([3500, 3600, 3700, 3500]);
});

it("leads a coast around the pole along the edge of the map", () => {
  const coast = whole(
    [
      [-180, -70],
      [-90, -75],
      [0, -70],
      [90, -68],
      [180, -70],
    ],
    true,
  );
  expect(coast.slice(-2)).toEqual([
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ]);
});
