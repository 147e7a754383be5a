import { describe, expect, it } from "vitest";
import { BINS, histogramOf, pathOf } from "./histogram";

const picture = (...pixels: readonly (readonly number[])[]) =>
  new Uint8ClampedArray(pixels.flatMap(([r = 0, g = 0, b = 0, a = 255]) => [r, g, b, a]));
const sum = (bins: readonly number[]) => bins.reduce((total, bin) => total + bin, 0);

it("tells black from white", () => {
  const half = histogramOf(picture([0, 0, 0], [255, 255, 255], [0, 0, 0], [255, 255, 255]));
  expect(half.black).toBe(0.5);
  expect(half.white).toBe(0.5);
  expect(half.luminance[0]).toBe(0.5);
  expect(half.luminance[BINS - 1]).toBe(0.5);
});

it("sees green brighter than blue, as the eye does", () => {
  const green = histogramOf(picture([0, 255, 0]));
  const blue = histogramOf(picture([0, 0, 255]));
  expect(green.median).toBeGreaterThan(blue.median);
  expect(green.green[BINS - 1]).toBe(1);
  expect(green.red[0]).toBe(1);
});

it("leaves out what is transparent", () => {
  const one = histogramOf(picture([255, 255, 255], [0, 0, 0, 0]));
  expect(one.white).toBe(1);
  expect(one.black).toBe(0);
});

it("finds nothing in nothing", () => {
  const none = histogramOf(new Uint8ClampedArray());
  expect(sum(none.luminance)).toBe(0);
  expect(none.median).toBe(0);
});

describe.each([1, 2, 3, 4, 5])("of any picture, number %i", (seed) => {
  let state = seed * 2_654_435_761;
  const any = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  const pixels = Array.from({ length: 500 }, () => [any(), any(), any()]);

  it("every channel holds all of its pixels", () => {
    const { red, green, blue, luminance } = histogramOf(picture(...pixels));
    for (const channel of [red, green, blue, luminance]) expect(sum(channel)).toBeCloseTo(1);
  });

  it("the order of its pixels does not matter", () => {
    expect(histogramOf(picture(...pixels.toReversed()))).toEqual(histogramOf(picture(...pixels)));
  });
});

it("draws within its box, however high a spike is", () => {
  const path = pathOf([0.9, 0.01, 0.02, 0.01, 0.06], 100, 40);
  const numbers = [...path.matchAll(/L([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  for (const [x = -1, y = -1] of numbers) {
    expect(x).toBeLessThanOrEqual(100);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(40);
  }
});
