import { expect, it } from "vitest";
import type { Library } from "@/api/queries";
import { workOf } from "./work";

function library(change: Partial<Library>): Library {
  return {
    id: "0",
    name: "",
    folder_path: "/",
    recursive: true,
    state: "ready",
    files: 0,
    items: 0,
    done: 0,
    failed: 0,
    pending: 0,
    added_at: "2026-01-01T00:00:00Z",
    ...change,
  };
}

it("says nothing when nothing runs, even with failures", () => {
  expect(workOf([], "full")).toEqual({ kind: "none" });
  expect(workOf([library({ items: 5, done: 3, failed: 2 })], "full")).toEqual({ kind: "none" });
});

it("sums what is pending over all libraries, and counts failures as done with", () => {
  const two = [
    library({ state: "indexing", items: 10, done: 4, failed: 1, pending: 5 }),
    library({ items: 20, done: 20 }),
  ];
  expect(workOf(two, "gentle")).toEqual({ kind: "understanding", done: 25, total: 30 });
  expect(workOf(two, "paused")).toEqual({ kind: "paused", pending: 5 });
});

it("speaks of files while a first scan has no items yet", () => {
  const scan = {
    running: true,
    problems: [],
    files_found: 812,
    files_new: 812,
    files_changed: 0,
    files_deleted: 0,
    files_renamed: 0,
  };
  expect(workOf([library({ state: "scanning", scan })], "full")).toEqual({
    kind: "scanning",
    found: 812,
  });
});
