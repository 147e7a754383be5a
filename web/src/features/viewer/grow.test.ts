import { expect, it } from "vitest";
import { boxWithin, largeOf, over } from "./grow";

const screen = { left: 0, top: 0, width: 1440, height: 900 };

it("lies over the cell that it grows from, middle on middle", () => {
  const box = { left: 100, top: 0, width: 1200, height: 900 };
  const cell = { left: 20, top: 300, width: 240, height: 180 };
  expect(over(box, cell)).toBe("translate(-560px, -60px) scale(0.2)");
  expect(over(box, box)).toBe("translate(0px, 0px) scale(1)");
});

it("covers a cell that shows only the middle of a long picture", () => {
  const panorama = { left: 0, top: 300, width: 1440, height: 240 };
  const cell = { left: 0, top: 0, width: 600, height: 200 };
  expect(over(panorama, cell)).toContain(`scale(${200 / 240})`);
});

it("knows where a picture will lie before more than its thumbnail is there", () => {
  expect(boxWithin(screen, largeOf({ width: 512, height: 384 }), 1)).toEqual({
    left: 120,
    top: 0,
    width: 1200,
    height: 900,
  });
});

it("does not take a small picture for the thumbnail of a large one", () => {
  const icon = boxWithin(screen, largeOf({ width: 64, height: 64 }), 1);
  expect(icon.width).toBe(128);
});
