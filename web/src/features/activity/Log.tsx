import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Schema } from "@/api/client";
import { type LogLevel, logsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Segments } from "@/ui/Choice";
import { LongList } from "@/ui/LongList";
import { Message } from "@/ui/Message";
import { Card, Section } from "@/ui/Screen";
import { LogLine } from "./LogLine";

const levels: readonly LogLevel[] = ["debug", "info", "warning", "error"];
const FOLLOW_MS = 2000;

/** The engine's own diary, for whoever wants to know exactly. */
export function Log() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const lines = useId();
  return (
    <Section
      title={t.log.title}
      hint={t.log.hint}
      actions={
        <Button aria-expanded={open} aria-controls={lines} onClick={() => setOpen(!open)}>
          {open ? t.log.hide : t.log.show}
        </Button>
      }
    >
      <div id={lines}>{open && <Lines />}</div>
    </Section>
  );
}

function Lines() {
  const { t } = useWords();
  const [level, setLevel] = useState<LogLevel>("info");
  const [follow, setFollow] = useState(true);
  const [top, setTop] = useState(true);
  const cache = useQueryClient();
  const query = logsQuery(level);
  // Who reads further down is not to lose the place.
  const log = useInfiniteQuery({ ...query, refetchInterval: follow && top ? FOLLOW_MS : false });
  const onTop = (now: boolean) => {
    if (now === top) return;
    setTop(now);
    // Following reads every page anew: what was scrolled through is let go.
    if (now) cache.setQueryData(query.queryKey, (all) => all && firstOf(all));
  };
  const more = log.hasNextPage && !log.isFetchingNextPage;
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segments
          label={t.log.level}
          value={level}
          options={levels.map((value) => ({ value, label: t.log.levels[value] }))}
          onChange={setLevel}
        />
        <label className="flex touch-target items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={follow}
            onChange={(event) => setFollow(event.target.checked)}
          />
          {t.log.follow}
        </label>
      </div>
      {log.error && <Message tone="danger">{log.error.message}</Message>}
      {log.data && entries.length === 0 && <p className="text-muted">{t.log.none}</p>}
      {entries.length > 0 && (
        <Card>
          <LongList
            label={t.log.title}
            items={named(entries)}
            keyOf={([name]) => name}
            rowHeight={54}
            onTop={onTop}
            busy={log.isFetchingNextPage}
            onNearEnd={more ? () => void log.fetchNextPage() : undefined}
            lined
            className="max-h-120"
          >
            {([, line]) => <LogLine line={line} />}
          </LongList>
        </Card>
      )}
    </div>
  );
}

const firstOf = <Page, Param>({ pages, pageParams }: InfiniteData<Page, Param>) => ({
  pages: pages.slice(0, 1),
  pageParams: pageParams.slice(0, 1),
});

/** Every line with a name of its own that it keeps when others come before it. */
function named(lines: readonly Schema["LogLine"][]): (readonly [string, Schema["LogLine"]])[] {
  const seen = new Map<string, number>();
  return lines
    .toReversed()
    .map((line) => {
      const before = seen.get(line.at) ?? 0;
      seen.set(line.at, before + 1);
      return [`${line.at} ${before}`, line] as const;
    })
    .toReversed();
}
