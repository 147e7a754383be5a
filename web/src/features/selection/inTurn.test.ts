import { expect, it } from "vitest";
import { firstProblem, inTurn } from "./inTurn";

it("does everything, a few at a time, and keeps the order", async () => {
  let running = 0;
  let most = 0;
  const items = Array.from({ length: 40 }, (_, index) => index);
  const answers = await inTurn(items, async (item) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, item % 3));
    running--;
    return item * 2;
  });
  expect(most).toBeLessThanOrEqual(6);
  expect(answers.map((a) => (a.status === "fulfilled" ? a.value : -1))).toEqual(
    items.map((item) => item * 2),
  );
  expect(firstProblem(answers)).toBeUndefined();
});

it("goes on after a failure and tells of the first one", async () => {
  const answers = await inTurn([1, 2, 3], async (item) => {
    if (item > 1) throw new Error(`no ${item}`);
    return item;
  });
  expect(answers[0]).toEqual({ status: "fulfilled", value: 1 });
  expect(firstProblem(answers)?.message).toBe("no 2");
});

it("has nothing to do with nothing", async () => {
  expect(await inTurn([], async () => 1)).toEqual([]);
});
