import { describe, expect, it } from "vitest";
import {
  cornerOf,
  dragged,
  FIT,
  fitted,
  held,
  otherScale,
  roomFor,
  type View,
  wheelFactor,
  zoomedAt,
  zoomedWithin,
} from "./zoom";

const frame = { width: 1000, height: 800 };
const photo = { width: 6000, height: 4000 };
const room = roomFor(photo, frame, 1);

/** A small generator of its own, so that a failing case can be run again. */
function numbers(seed: number) {
  let state = seed;
  return (from: number, to: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from + (state / 2 ** 32) * (to - from);
  };
}

it("fits a picture into its frame without changing its shape", () => {
  expect(room.fit.width).toBe(1000);
  expect(room.fit.width / room.fit.height).toBeCloseTo(1.5);
  expect(fitted({ width: 1000, height: 9000 }, frame, 1).height).toBe(800);
});

it("does not blow a small picture up to the whole screen", () => {
  expect(fitted({ width: 100, height: 50 }, frame, 1)).toEqual({ width: 200, height: 100 });
});

it("knows the scale of the real pixels, on a dense screen too", () => {
  expect(room.actual).toBe(6);
  expect(roomFor(photo, frame, 2).actual).toBe(3);
  expect(roomFor({ width: 100, height: 50 }, frame, 1).actual).toBe(0.5);
});

it("lets a small picture shrink to its real pixels, a large one no further than to fit", () => {
  const small = roomFor({ width: 100, height: 50 }, frame, 1);
  expect(zoomedWithin(FIT, 0.01, { x: 0, y: 0 }, small).scale).toBe(0.5);
  expect(zoomedWithin(FIT, 0.01, { x: 0, y: 0 }, room)).toEqual(FIT);
});

it("toggles between the whole picture and its real pixels", () => {
  expect(otherScale(1, room)).toBe(6);
  expect(otherScale(6, room)).toBe(1);
  expect(otherScale(2.3, room)).toBe(1);
  expect(otherScale(1, roomFor({ width: 1000, height: 700 }, frame, 1))).toBe(2);
});

it("turns a wheel away from the hand into more, and back by the same", () => {
  const notch = { deltaY: -100, deltaMode: 0, ctrlKey: false };
  expect(wheelFactor(notch)).toBeGreaterThan(1);
  expect(wheelFactor(notch) * wheelFactor({ ...notch, deltaY: 100 })).toBeCloseTo(1);
  expect(wheelFactor({ ...notch, deltaY: -3, deltaMode: 1 })).toBeCloseTo(
    wheelFactor({ ...notch, deltaY: -48 }),
  );
  expect(wheelFactor({ ...notch, ctrlKey: true })).toBeGreaterThan(wheelFactor(notch));
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8])("whatever is done to a picture, seed %i", (seed) => {
  const any = numbers(seed);
  const picture = { width: any(20, 12_000), height: any(20, 12_000) };
  const box = { width: any(200, 2600), height: any(200, 1500) };
  const ratio = any(1, 3);
  const here = roomFor(picture, box, ratio);
  const point = () => ({
    x: any(-box.width / 2, box.width / 2),
    y: any(-box.height / 2, box.height / 2),
  });
  const view = (): View => ({ scale: any(0.2, 20), ...point() });

  it("keeps what is under the pointer under the pointer", () => {
    const before = view();
    const at = point();
    const after = zoomedAt(before, any(0.5, 20), at);
    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale);
    expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - before.y) / before.scale);
  });

  it("leaves no black where there could be picture, and holding twice changes nothing", () => {
    const now = held({ ...view(), x: any(-9999, 9999), y: any(-9999, 9999) }, here);
    const wide = here.fit.width * now.scale;
    const left = (box.width - wide) / 2 + now.x;
    if (wide >= box.width) {
      expect(left).toBeLessThanOrEqual(1e-6);
      expect(left + wide).toBeGreaterThanOrEqual(box.width - 1e-6);
    } else expect(now.x).toBeCloseTo(0);
    expect(held(now, here)).toEqual(now);
  });

  it("puts the real pixels on the screen's own", () => {
    const actual = held({ ...view(), scale: here.actual }, here);
    expect(here.fit.width * here.actual * ratio).toBeCloseTo(picture.width);
    const corner = cornerOf(actual, here, ratio);
    expect(corner.x * ratio).toBeCloseTo(Math.round(corner.x * ratio));
    expect(corner.y * ratio).toBeCloseTo(Math.round(corner.y * ratio));
  });

  it("keeps what both fingers hold under them", () => {
    const before = view();
    const [finger, moved, other] = [point(), point(), point()];
    const after = dragged(before, finger, moved, other);
    const under = (at: { x: number; y: number }, in_: View) => (at.x - in_.x) / in_.scale;
    const middle = (a: { x: number; y: number }) => ({
      x: (a.x + other.x) / 2,
      y: (a.y + other.y) / 2,
    });
    expect(under(middle(moved), after)).toBeCloseTo(under(middle(finger), before));
  });
});
