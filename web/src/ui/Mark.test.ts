import { expect, it } from "vitest";
import { cutAt } from "./Mark";

it("cuts a text at its marks", () => {
  expect(cutAt("harbour at dusk", [{ start: 0, end: 7 }])).toEqual([
    { text: "harbour", marked: true },
    { text: " at dusk", marked: false },
  ]);
});

it("puts marks right that overlap, come unordered or lie outside", () => {
  const pieces = cutAt("abcdef", [
    { start: 4, end: 99 },
    { start: 1, end: 3 },
    { start: 2, end: 5 },
  ]);
  expect(pieces.map((piece) => piece.text).join("")).toBe("abcdef");
  expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual([
    "bc",
    "de",
    "f",
  ]);
});
