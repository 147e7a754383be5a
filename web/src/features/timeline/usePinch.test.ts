import { expect, it } from "vitest";
import { pinched } from "./usePinch";

it("takes a step to the next size, and no further than there are sizes", () => {
  expect(pinched("medium", 100, 140)).toBe("large");
  expect(pinched("medium", 140, 100)).toBe("small");
  expect(pinched("large", 100, 200)).toBeUndefined();
  expect(pinched("small", 200, 100)).toBeUndefined();
});

it("is not moved by fingers that only tremble", () => {
  expect(pinched("medium", 100, 130)).toBeUndefined();
  expect(pinched("medium", 100, 80)).toBeUndefined();
});
