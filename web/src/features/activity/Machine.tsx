import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Schema } from "@/api/client";
import { statsQuery } from "@/api/queries";
import { useWords, type Words } from "@/i18n";
import { Progress } from "@/ui/Progress";
import { Card, Section } from "@/ui/Screen";

/** A disk with less than this part free is worth a word. */
const LOW = 0.05;

/** The index says nothing when it has caught up, so whoever watches asks. */
const WATCH_MS = 2000;

/** What the engine needs of the machine, and how well it is. */
export function Machine({ summary }: { readonly summary: Schema["JobSummary"] }) {
  const words = useWords();
  const { t, format } = words;
  const { data: stats } = useQuery({
    ...statsQuery,
    refetchInterval: ({ state }) => (isUpToDate(state.data?.search_index) ? false : WATCH_MS),
  });
  if (!stats) return null;
  const free = t.settings.free(
    format.bytes(stats.disk_free_bytes),
    format.bytes(stats.disk_total_bytes),
  );
  const low = stats.disk_free_bytes < LOW * stats.disk_total_bytes;
  return (
    <Section title={t.machine.title}>
      <Card>
        <Line name={t.machine.worker} warn={summary.worker.deaths > 0}>
          {workerOf(summary, words)}
          {summary.worker.deaths > 0 && (
            <span className="block">{t.machine.deaths(summary.worker.deaths)}</span>
          )}
        </Line>
        <Line name={t.machine.index} warn={stats.search_index.state === "failing"}>
          {indexOf(stats.search_index, words)}
        </Line>
        <Line name={t.machine.disk} warn={low}>
          {free}
          {low && <span className="block">{t.machine.diskLow}</span>}
          <span className="mt-2 block">
            <Progress
              label={free}
              value={stats.disk_total_bytes - stats.disk_free_bytes}
              max={stats.disk_total_bytes}
            />
          </span>
        </Line>
      </Card>
    </Section>
  );
}

function Line({
  name,
  warn = false,
  children,
}: {
  readonly name: string;
  readonly warn?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="grid gap-x-6 px-4 py-3 tablet:grid-cols-[10rem_1fr]">
      <h3 className="font-medium">{name}</h3>
      <div className={`min-w-0 tabular wrap-anywhere ${warn ? "text-warn" : "text-muted"}`}>
        {children}
      </div>
    </div>
  );
}

function workerOf(summary: Schema["JobSummary"], words: Words): string {
  const { t, format } = words;
  const { memory_bytes } = summary.worker;
  const holds = memory_bytes && t.machine.memory(format.bytes(memory_bytes));
  return [doingOf(summary, words), holds].filter(Boolean).join(" · ");
}

function doingOf(summary: Schema["JobSummary"], { t }: Words): string {
  if (summary.running.length > 0) return t.machine.workingOn(summary.running.length);
  const waits = summary.stages.some((stage) => stage.queued + stage.running > 0);
  return waits ? (summary.waiting_because ?? t.machine.waits) : t.machine.rests;
}

function isUpToDate(index?: Schema["SearchIndex"]): boolean {
  return index?.state === "following" && !index.behind;
}

function indexOf(index: Schema["SearchIndex"], { t }: Words): string {
  switch (index.state) {
    case "building":
      return t.machine.building(index.items ?? 0, index.total ?? 0);
    case "failing":
      return t.machine.failing(index.detail ?? "");
    case "following":
      return index.behind ? t.machine.behind(index.behind) : t.machine.upToDate;
  }
}
