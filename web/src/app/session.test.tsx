import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/state/session";
import { queries } from "./queries";
import { codeIn, useSessionWatch } from "./session";

type Answer = { readonly status: number; readonly body?: unknown } | "no answer";

const calls: string[] = [];
let answers: Record<string, Answer> = {};

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
  useSession.setState({ session: { kind: "unknown" } });
  queries.clear();
  history.replaceState(null, "", "/");
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    calls.push(path);
    const answer = answers[path] ?? "no answer";
    if (answer === "no answer") throw new TypeError("refused");
    const body = answer.status === 204 ? null : JSON.stringify(answer.body ?? {});
    return new Response(body, {
      status: answer.status,
      headers: { "Content-Type": "application/json" },
    });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const health = (status: string) => ({ status: 200, body: { status, detail: "The disk is full." } });
const unauthorized = { status: 401, body: { code: "unauthorized" } };
const refused = { status: 401, body: { code: "sign_in_code_invalid" } };

async function pass(milliseconds: number) {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
}

it("waits for an engine that is away, then for one that starts, then shows the library", async () => {
  answers = {};
  const { result } = renderHook(useSessionWatch);
  expect(result.current.kind).toBe("unknown");
  await pass(10);
  expect(result.current.kind).toBe("unreachable");
  answers = { "/api/health": health("starting") };
  await pass(1600);
  expect(result.current.kind).toBe("starting");
  answers = { "/api/health": health("ready"), "/api/stats": { status: 200 } };
  await pass(1600);
  expect(result.current.kind).toBe("signed-in");
  const asked = calls.length;
  await pass(60_000);
  expect(calls).toHaveLength(asked);
});

it("asks for a sign-in where the engine wants one", async () => {
  answers = { "/api/health": health("ready"), "/api/stats": unauthorized };
  const { result } = renderHook(useSessionWatch);
  await pass(10);
  expect(result.current).toEqual({ kind: "signed-out", codeRefused: false });
});

it("exchanges the code of the address once and takes it out before anything can read it", async () => {
  history.replaceState(null, "", "/search?q=zoey#code=a-b_c");
  answers = {
    "/api/health": health("ready"),
    "/api/sign-in": { status: 204 },
    "/api/stats": { status: 200 },
  };
  const { result } = renderHook(useSessionWatch);
  await pass(10);
  expect(result.current.kind).toBe("signed-in");
  expect(calls.filter((path) => path === "/api/sign-in")).toHaveLength(1);
  expect(location.pathname + location.search + location.hash).toBe("/search?q=zoey");
});

it("says that a code is no longer good", async () => {
  history.replaceState(null, "", "/#code=old");
  answers = { "/api/health": health("ready"), "/api/sign-in": refused };
  const { result } = renderHook(useSessionWatch);
  await pass(10);
  expect(result.current).toEqual({ kind: "signed-out", codeRefused: true });
});

it("takes a code that comes while it asks for one", async () => {
  answers = { "/api/health": health("ready"), "/api/stats": unauthorized };
  const { result } = renderHook(useSessionWatch);
  await pass(10);
  expect(result.current.kind).toBe("signed-out");
  answers = {
    "/api/health": health("ready"),
    "/api/sign-in": { status: 204 },
    "/api/stats": { status: 200 },
  };
  history.replaceState(null, "", "/search?q=zoey#code=a-b_c");
  act(() => void window.dispatchEvent(new Event("hashchange")));
  await pass(10);
  expect(result.current.kind).toBe("signed-in");
  expect(location.hash).toBe("");
});

it("says why an engine cannot work, and notices when it can again", async () => {
  answers = { "/api/health": health("error") };
  const { result } = renderHook(useSessionWatch);
  await pass(10);
  expect(result.current).toEqual({ kind: "broken", detail: "The disk is full." });
  answers = { "/api/health": health("ready"), "/api/stats": { status: 200 } };
  await pass(1600);
  expect(result.current.kind).toBe("signed-in");
});

it("leads to the sign-in from a 401 of any call", async () => {
  answers = { "/api/health": health("ready"), "/api/stats": { status: 200 } };
  const { result } = renderHook(useSessionWatch);
  await pass(10);
  expect(result.current.kind).toBe("signed-in");
  answers["/api/libraries"] = unauthorized;
  const { librariesQuery } = await import("@/api/queries");
  await act(async () => {
    await queries.fetchQuery({ ...librariesQuery, retry: false }).catch(() => {});
  });
  expect(result.current.kind).toBe("signed-out");
});

it.each([
  ["#code=abc", "abc"],
  ["#other", undefined],
  ["", undefined],
])("finds in %j the code %j", (hash, code) => {
  expect(codeIn(hash)).toBe(code);
});
