import { expect, it } from "vitest";
import { actualScale, FIT, fitted, held, largestScale, type View, zoomedAt } from "./zoom";

const frame = { width: 1000, height: 800 };
const photo = { width: 6000, height: 4000 };
const fit = fitted(photo, frame, 1);

it("fits a picture into its frame without changing its shape", () => {
  expect(fit.width).toBe(1000);
  expect(fit.width / fit.height).toBeCloseTo(1.5);
  const tall = fitted({ width: 1000, height: 9000 }, frame, 1);
  expect(tall.height).toBe(800);
});

it("does not blow a small picture up to the whole screen", () => {
  expect(fitted({ width: 100, height: 50 }, frame, 1)).toEqual({ width: 200, height: 100 });
});

it("knows the scale of the real pixels, on a dense screen too", () => {
  expect(actualScale(photo, fit, 1)).toBe(6);
  expect(actualScale(photo, fit, 2)).toBe(3);
});

it("keeps what is under the pointer under the pointer", () => {
  const before: View = { scale: 2, x: 40, y: -25 };
  const pointer = { x: 180, y: 90 };
  const after = zoomedAt(before, 5, pointer);
  const under = (view: View) => (pointer.x - view.x) / view.scale;
  expect(under(after)).toBeCloseTo(under(before));
});

it("never moves the picture away from the frame's edge", () => {
  const moved = held({ scale: 2, x: 99_999, y: -99_999 }, fit, frame, 24);
  expect(moved.x).toBe(500);
  expect(moved.y).toBeCloseTo(-(fit.height * 2 - 800) / 2);
  expect(held({ scale: 0.3, x: 10, y: 10 }, fit, frame, 24)).toEqual(FIT);
  expect(held({ scale: 99, x: 0, y: 0 }, fit, frame, largestScale(photo, fit, 1)).scale).toBe(24);
});
