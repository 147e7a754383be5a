// @vitest-environment node
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { refusalOf } from "./client";

it("is generated from the contract as it is now", () => {
  const check = spawnSync(process.execPath, ["build/client.mjs", "--check"], { encoding: "utf8" });
  expect(check.stderr).toBe("");
  expect(check.status).toBe(0);
}, 30_000);

it("turns problem details into a refusal, and any other body too", () => {
  const refusal = refusalOf(409, { code: "library_exists", detail: "It is already there." });
  expect([refusal.status, refusal.code, refusal.message]).toEqual([
    409,
    "library_exists",
    "It is already there.",
  ]);
  expect(refusalOf(502, "<html>").message).toBe("HTTP 502");
});
