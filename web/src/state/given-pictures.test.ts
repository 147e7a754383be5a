import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { givenPicture, isReference, keepGiven, MOST_GIVEN } from "./given-pictures";

const revoked: string[] = [];

beforeEach(() => {
  let made = 0;
  revoked.length = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation(() => `blob:${++made}`);
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => void revoked.push(url));
});

afterEach(() => {
  vi.restoreAllMocks();
});

it("shows a picture by the reference that stands for it, and none for another", () => {
  keepGiven("one", new File(["x"], "beach.jpg"));
  expect(givenPicture("one")).toEqual({ name: "beach.jpg", url: "blob:1" });
  expect(givenPicture("other")).toBeUndefined();
});

it("lets go of the oldest once the engine has forgotten it too", () => {
  for (let each = 0; each <= MOST_GIVEN; each++) keepGiven(`n${each}`, new File(["x"], `${each}`));
  expect(givenPicture("n0")).toBeUndefined();
  expect(givenPicture("n1")).toBeDefined();
  expect(givenPicture(`n${MOST_GIVEN}`)).toBeDefined();
  expect(revoked).toContain("blob:1");
  expect(revoked).not.toContain("blob:2");
});

it("takes nothing but a whole reference out of an address", () => {
  expect(isReference("0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0b")).toBe(true);
  for (const other of ["", "0199a3c4", "0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0b x", 7, undefined])
    expect(isReference(other)).toBe(false);
});
