import { useEffect } from "react";
import { browserSurroundings, LiveChannel, type LiveEvent } from "@/api/live";
import { healthQuery, type Model, modelsQuery, statsQuery, topics } from "@/api/queries";
import { useConnection } from "@/state/connection";
import { useSession } from "@/state/session";
import { say } from "@/ui/Toasts";
import { Coalescer } from "./coalesce";
import { queries } from "./queries";

type Topic = keyof typeof topics;

/** What an event makes old. */
export function staleAfter(event: LiveEvent): readonly Topic[] {
  switch (event.type) {
    case "scan_progress":
      return ["libraries"];
    case "scan_complete":
      return ["libraries", "stats", "timeline", "problems"];
    case "job_progress":
      return ["jobs"];
    case "job_complete":
      return ["jobs", "libraries", "stats"];
    case "job_failed":
      return ["jobs", "libraries", "stats", "problems"];
    case "model_download_progress":
      return [];
    case "model_download_complete":
      return ["models", "health"];
    case "media_created":
      return ["timeline", "buckets", "stats", "map"];
    case "media_updated":
      return ["timeline", "buckets", "media", "map"];
    case "media_deleted":
      return ["timeline", "buckets", "media", "search", "stats", "map"];
    case "consistency_repair":
      return ["jobs"];
    case "error":
      return ["libraries", "problems"];
    case "heartbeat":
    case "pong":
    case "lagged":
      return [];
  }
}

/** At most once a second a list is asked for again, however fast the engine works. */
const REFRESH_MS = 1000;

/** Keeps the cache in step with the engine for as long as the page is signed in. */
export function useLive(): void {
  const setConnection = useConnection((state) => state.set);

  useEffect(() => {
    const stale = new Coalescer<Topic>(REFRESH_MS, (words) => {
      for (const word of words) void queries.invalidateQueries({ queryKey: topics[word] });
    });
    const channel = new LiveChannel(browserSurroundings, {
      onState(live) {
        setConnection({ live });
        if (live.kind === "lost") void askWhy();
      },
      onEvent(event) {
        if (event.type === "error") say({ text: event.detail });
        if (event.type === "model_download_progress") takeIn(event);
        stale.add(...staleAfter(event));
      },
      onGap: () => void queries.invalidateQueries(),
    });
    const retryNow = () => channel.retryNow();
    setConnection({ retryNow });
    channel.start();
    window.addEventListener("online", retryNow);
    return () => {
      window.removeEventListener("online", retryNow);
      stale.stop();
      channel.stop();
    };
  }, [setConnection]);
}

/** How far a download is comes with the event itself; asking for the list again would be late. */
function takeIn(event: Extract<LiveEvent, { type: "model_download_progress" }>): void {
  const { name, bytes, total, bytes_per_second } = event;
  const coming = (model: Model): Model =>
    model.name === name
      ? { ...model, state: "downloading", progress: { bytes, total, bytes_per_second } }
      : model;
  queries.setQueryData(
    modelsQuery.queryKey,
    (list) => list && { ...list, items: list.items.map(coming) },
  );
}

/** A browser is not told why a WebSocket is refused; a call that needs a sign-in tells (by a 401). */
async function askWhy(): Promise<void> {
  try {
    const health = await queries.fetchQuery({ ...healthQuery, retry: false, staleTime: 0 });
    if (health.status === "ready") {
      await queries.fetchQuery({ ...statsQuery, retry: false, staleTime: 0 });
    } else if (health.status === "error") {
      useSession.getState().set({ kind: "broken", detail: health.detail ?? "" });
    }
  } catch {
    // The notice of the lost connection stands, and the channel tries again.
  }
}
