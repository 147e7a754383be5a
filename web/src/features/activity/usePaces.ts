import { useEffect, useState } from "react";
import type { Schema } from "@/api/client";
import type { Stage } from "@/api/queries";
import { type History, type Pace, paceOf, withSample } from "./pace";
import { progressOf } from "./progress";

type Histories = ReadonlyMap<Stage, History>;
const nothing: Histories = new Map();

/** Watches the summary while it is shown, and says how fast every stage goes. */
export function usePaces(
  summary: Schema["JobSummary"] | undefined,
  at: number,
): ReadonlyMap<Stage, Pace> {
  const [histories, setHistories] = useState(nothing);
  useEffect(() => {
    if (!summary) return;
    const rests = summary.work === "paused" || summary.waiting_because !== undefined;
    setHistories((before) => (rests ? nothing : watched(before, summary, at)));
  }, [summary, at]);

  const paces = new Map<Stage, Pace>();
  for (const [stage, history] of histories) {
    const pace = paceOf(history);
    if (pace) paces.set(stage, pace);
  }
  return paces;
}

/** A stage that has nothing to do is not watched: the pause would look like slowness. */
function watched(before: Histories, summary: Schema["JobSummary"], at: number): Histories {
  const after = new Map<Stage, History>();
  for (const stage of summary.stages) {
    if (stage.queued + stage.running === 0) continue;
    const sample = { at, ...progressOf(stage) };
    after.set(stage.stage, withSample(before.get(stage.stage) ?? [], sample));
  }
  return after;
}
