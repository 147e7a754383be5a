import { expect, it } from "vitest";
import { allShortcuts, bound, isOneOf, shortcuts } from "./shortcuts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it("lists what a feature registered", () => {
  const keys = shortcuts("test", { jump: ["j"], far: ["Shift+J", "Mod+j"] });
  expect(allShortcuts().get("test")).toBe(keys);
});

it("gives every key of an action what the action does", () => {
  const done: string[] = [];
  const keys = bound({ in: ["+", "="], out: ["-"] }, { in: () => done.push("in"), out: undefined });
  keys["+"]?.();
  keys["="]?.();
  keys["-"]?.();
  expect(done).toEqual(["in", "in"]);
});

it("knows a key by its character, whatever it takes to type it", () => {
  expect(isOneOf(["?"], { ...plain, key: "?", shiftKey: true })).toBe(true);
  expect(isOneOf(["?"], { ...plain, key: "/" })).toBe(false);
  expect(isOneOf(["Mod+a"], { ...plain, key: "a", ctrlKey: true })).toBe(true);
  expect(isOneOf(["Mod+a"], { ...plain, key: "a", metaKey: true })).toBe(true);
  expect(isOneOf(["Mod+a"], { ...plain, key: "a" })).toBe(false);
  expect(isOneOf([" "], { ...plain, key: " ", shiftKey: true })).toBe(false);
  expect(isOneOf(["Shift+ "], { ...plain, key: " ", shiftKey: true })).toBe(true);
  expect(isOneOf(["i"], { ...plain, key: "i", altKey: true })).toBe(false);
});
