import { expect, it } from "vitest";
import { Preloads, preloadOrder } from "./preload";

const ids = ["a", "b", "c", "d", "e"];

it("looks ahead first, whichever way one goes", () => {
  expect(preloadOrder(ids, 2, "onward")).toEqual(["d", "b", "e"]);
  expect(preloadOrder(ids, 2, "back")).toEqual(["b", "d", "a"]);
});

it("ends where the screen ends", () => {
  expect(preloadOrder(ids, 4, "onward")).toEqual(["d"]);
  expect(preloadOrder(ids, 0, "back")).toEqual(["b"]);
  expect(preloadOrder(ids, -1, "onward")).toEqual([]);
});

it("gives up what was skipped and does not begin anew what is on its way", () => {
  const made: { src: string }[] = [];
  const preloads = new Preloads(() => {
    const picture = { src: "" };
    made.push(picture);
    return picture;
  });
  preloads.want(["d", "b"]);
  preloads.want(["e", "d"]);
  expect(made.map(({ src }) => src)).toEqual(["d", "", "e"]);
  preloads.keep(["d"]);
  expect(made.map(({ src }) => src)).toEqual(["d", "", ""]);
  preloads.want([]);
  expect(made.map(({ src }) => src)).toEqual(["", "", ""]);
});
