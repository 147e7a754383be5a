import { expect, it } from "vitest";
import { codeOf } from "./code";

it.each([
  ["http://127.0.0.1:48100/#code=aZ-_9", "aZ-_9"],
  ["  aZ-_9\n", "aZ-_9"],
  ["#code=a%2Bb", "a+b"],
  ["http://127.0.0.1:48100/", ""],
  ["", ""],
])("finds in %j the code %j", (pasted, code) => {
  expect(codeOf(pasted)).toBe(code);
});
