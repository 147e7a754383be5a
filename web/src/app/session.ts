import { useEffect } from "react";
import { Refusal, whenSignedOut } from "@/api/client";
import { signIn } from "@/api/commands";
import { healthQuery, statsQuery } from "@/api/queries";
import { type Session, useSession } from "@/state/session";
import { queries } from "./queries";

const RETRY_MS = 1500;

/** The one-time code of an address, `#code=…`. */
export function codeIn(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, "")).get("code") ?? undefined;
}

/** Exchanges the code in the address, if there is one, and takes it out of the address at once. */
async function exchangeCode(): Promise<void> {
  const code = codeIn(location.hash);
  if (!code) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  await signIn(code);
}

async function findSession(): Promise<Session> {
  try {
    const health = await queries.fetchQuery({ ...healthQuery, retry: false, staleTime: 0 });
    switch (health.status) {
      case "starting":
        return { kind: "starting" };
      case "error":
        return { kind: "broken", detail: health.detail ?? "" };
      case "ready":
    }
    await exchangeCode();
    await queries.fetchQuery({ ...statsQuery, retry: false, staleTime: 0 });
    return { kind: "signed-in" };
  } catch (problem) {
    if (problem instanceof Refusal && problem.status === 401) {
      return { kind: "signed-out", codeRefused: problem.code === "sign_in_code_invalid" };
    }
    if (problem instanceof Refusal && problem.code !== "starting" && problem.status < 500) {
      return { kind: "broken", detail: problem.message };
    }
    return { kind: "unreachable" };
  }
}

/** Finds out at the start, and again while the engine is not there, whether this browser is let in. */
export function useSessionWatch(): Session {
  const { session, set } = useSession();

  useEffect(() => whenSignedOut(() => set({ kind: "signed-out", codeRefused: false })), [set]);

  // A link with a code that is opened over the page itself loads nothing anew.
  useEffect(() => {
    const onHash = () => {
      if (codeIn(location.hash)) set({ kind: "unknown" });
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, [set]);

  useEffect(() => {
    if (session.kind === "signed-in" || session.kind === "signed-out") return;
    let stopped = false;
    const look = async () => {
      const found = await findSession();
      if (!stopped) set(found);
    };
    const timer = setTimeout(look, session.kind === "unknown" ? 0 : RETRY_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [session, set]);

  return session;
}
