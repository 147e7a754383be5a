import { expect, it } from "vitest";
import { axisOf, meant, offsetOf, twiceTapped } from "./swipe";

const phone = { width: 390, height: 844 };
const both = { previous: true, next: true };
const still = { vx: 0, vy: 0 };

it("decides on a way only after the finger went somewhere", () => {
  expect(axisOf(3, -4)).toBe("none");
  expect(axisOf(-20, 12)).toBe("across");
  expect(axisOf(6, 30)).toBe("down");
  expect(axisOf(6, -30)).toBe("none");
});

it("turns when the picture was drawn far enough, or flicked", () => {
  expect(meant("across", { dx: -130, dy: 9, ...still }, phone, both)).toBe("next");
  expect(meant("across", { dx: 130, dy: 9, ...still }, phone, both)).toBe("previous");
  expect(meant("across", { dx: -60, dy: 0, ...still }, phone, both)).toBe("stay");
  expect(meant("across", { dx: -60, dy: 0, vx: -0.9, vy: 0 }, phone, both)).toBe("next");
  expect(meant("across", { dx: -10, dy: 0, vx: -2, vy: 0 }, phone, both)).toBe("stay");
});

it("takes a swipe back that is flicked back", () => {
  expect(meant("across", { dx: -200, dy: 0, vx: 1, vy: 0 }, phone, both)).toBe("stay");
  expect(meant("down", { dx: 0, dy: 300, vx: 0, vy: -1 }, phone, both)).toBe("stay");
});

it("closes downwards only", () => {
  expect(meant("down", { dx: 200, dy: 250, ...still }, phone, both)).toBe("close");
  expect(meant("down", { dx: 0, dy: 50, ...still }, phone, both)).toBe("stay");
});

it("goes nowhere at an end, and says so by giving way less", () => {
  const last = { previous: true, next: false };
  expect(meant("across", { dx: -300, dy: 0, vx: -3, vy: 0 }, phone, last)).toBe("stay");
  expect(Math.abs(offsetOf("across", -300, 0, last).x)).toBeLessThan(100);
  expect(offsetOf("across", 300, 0, last).x).toBe(300);
});

it("tells two taps from a tap here and a tap there", () => {
  const first = { x: 10, y: 10, at: 1000 };
  expect(twiceTapped(first, { x: 14, y: 8, at: 1200 })).toBe(true);
  expect(twiceTapped(first, { x: 14, y: 8, at: 1400 })).toBe(false);
  expect(twiceTapped(first, { x: 140, y: 8, at: 1200 })).toBe(false);
});
