import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Schema } from "@/api/client";
import { type LogLevel, logsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Segments } from "@/ui/Choice";
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
  const log = useInfiniteQuery({
    ...logsQuery(level),
    refetchInterval: follow ? FOLLOW_MS : false,
  });
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
          {named(entries).map(([name, line]) => (
            <LogLine key={name} line={line} />
          ))}
        </Card>
      )}
      {log.hasNextPage && (
        <Button
          tone="quiet"
          className="self-center"
          busy={log.isFetchingNextPage}
          onClick={() => log.fetchNextPage()}
        >
          {t.action.more}
        </Button>
      )}
    </div>
  );
}

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
