import { beforeEach, expect, it } from "vitest";
import { MOST_RECENT, useRecent } from "./recent";

beforeEach(() => useRecent.getState().clear());

it("remembers what was searched for, the latest first and once", () => {
  const { remember } = useRecent.getState();
  remember("lisbon");
  remember(" dog  ");
  remember("lisbon");
  remember("   ");
  expect(useRecent.getState().queries).toEqual(["lisbon", "dog"]);
});

it("forgets what was only a step on the way to a longer query", () => {
  const { remember } = useRecent.getState();
  remember("lisb");
  remember("lisbon 2019");
  expect(useRecent.getState().queries).toEqual(["lisbon 2019"]);
});

it("keeps a few, and forgets one or all", () => {
  const { remember, forget } = useRecent.getState();
  for (let i = 0; i < 30; i++) remember(`${i} query`);
  expect(useRecent.getState().queries).toHaveLength(MOST_RECENT);
  forget("29 query");
  expect(useRecent.getState().queries[0]).toBe("28 query");
});
