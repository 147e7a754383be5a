import { expect, it } from "vitest";
import { cutAt, nearMark } from "./Mark";

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

it("leaves out a long beginning, so that the first mark is seen", () => {
  const name = "n02107683_Bernese_mountain_dog.jpg";
  const near = nearMark(name, [{ start: 27, end: 30 }], 24);
  expect(near.text).toBe("…_mountain_dog.jpg");
  expect(cutAt(near.text, near.marks).find(({ marked }) => marked)?.text).toBe("dog");
});

it("leaves a text whole whose first mark is seen, and one without marks", () => {
  const early = [
    { start: 20, end: 23 },
    { start: 0, end: 4 },
  ];
  expect(nearMark("dogs_in_the_park_of_dogs.jpg", early, 24)).toEqual({
    text: "dogs_in_the_park_of_dogs.jpg",
    marks: early,
  });
  expect(nearMark("a long text without any mark", [], 24).text).toHaveLength(28);
});
