import { expect, it } from "vitest";
import { without } from "./query";
import { comparing, comparisonIn, leastOf, likenessIn } from "./similar";

const id = "0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0b";

it("finds the item that others are compared with, wherever it stands", () => {
  expect(likenessIn(`similar:${id}`)?.id).toBe(id);
  expect(likenessIn(`type:photo like:"${id.toUpperCase()}" sea`)?.id).toBe(id);
  expect(likenessIn(`(similar:${id})`)?.id).toBe(id);
});

it("takes nothing else for one", () => {
  expect(likenessIn("similar:sea")).toBeUndefined();
  expect(likenessIn(`-similar:${id}`)).toBeUndefined();
  expect(likenessIn(`dissimilar:${id}`)).toBeUndefined();
  expect(likenessIn(`similar:${id}ff`)).toBeUndefined();
  expect(likenessIn(id)).toBeUndefined();
});

it("says where it stands, so that it can be taken out", () => {
  const query = `type:photo similar:${id} sea`;
  const found = likenessIn(query);
  expect(found && without(query, found)).toBe("type:photo sea");
});

it("reads how alike from an address, and nothing from nonsense", () => {
  expect(leastOf("85")).toBe(85);
  expect(leastOf("100")).toBe(100);
  for (const nonsense of [undefined, "", "0", "101", "-3", "8.5", "much"]) {
    expect(leastOf(nonsense), nonsense).toBeUndefined();
  }
});

it("tells a comparison from what is typed beside it, and keeps the spaces of whoever types", () => {
  expect(comparisonIn(`similar:${id}`)).toEqual({ id, rest: "" });
  for (const rest of ["sea", "sea ", "label:dog OR label:cat", "(sea OR beach) winter"]) {
    expect(comparisonIn(comparing({ id, rest }))).toEqual({ id, rest });
  }
  expect(comparisonIn(`sea similar:${id} winter`)?.rest).toBe("sea winter");
  expect(comparisonIn("sea")).toBeUndefined();
});

it("leaves a comparison that is one of several ways to answer where it stands", () => {
  expect(comparisonIn(`similar:${id} OR sea`)).toBeUndefined();
  expect(comparisonIn(`sea OR similar:${id}`)).toBeUndefined();
  expect(comparisonIn(`(sea similar:${id}) winter`)).toBeUndefined();
});
