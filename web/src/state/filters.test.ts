import { expect, it } from "vitest";
import { filterFor } from "./filters";

it("writes a filter, its value in quotes where it would be read as more than one", () => {
  expect(filterFor("label", "dog")).toBe("label:dog");
  expect(filterFor("label", "cell phone")).toBe('label:"cell phone"');
  expect(filterFor("label", 'a "b\\c')).toBe('label:"a \\"b\\\\c"');
  expect(filterFor("label", "mug(blue)")).toBe('label:"mug(blue)"');
  expect(filterFor("label", "猫")).toBe("label:猫");
});
