import type { Schema } from "@/api/client";

export interface StageProgress {
  readonly settled: number;
  readonly all: number;
}

/** What a stage has behind it and what it has to do at all; skipped ones are neither. */
export function progressOf(stage: Schema["StageCounts"]): StageProgress {
  const settled = stage.done + stage.failed + stage.cancelled;
  return { settled, all: settled + stage.queued + stage.running };
}
