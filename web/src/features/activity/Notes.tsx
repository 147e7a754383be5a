import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { problemsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Card, Section } from "@/ui/Screen";
import { FileLine } from "./FileLine";

/** Everything that was noted, file by file: also what is no failure, such as a date that was wrong. */
export function Notes() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const list = useId();
  const problems = useInfiniteQuery(problemsQuery);
  const entries = problems.data?.pages.flatMap((page) => page.items) ?? [];
  if (entries.length === 0) return null;
  return (
    <Section
      title={t.activity.notes}
      hint={t.activity.notesHint}
      actions={
        <Button aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
          {open ? t.activity.hideNotes : t.activity.showNotes}
        </Button>
      }
    >
      <div id={list} className="flex flex-col gap-3 empty:hidden">
        {open && (
          <Card>
            {entries.map(({ path, media_id, problem }) => (
              <FileLine
                key={`${path} ${problem.stage} ${problem.kind} ${problem.detail}`}
                path={path}
                media={media_id}
              >
                {t.problem[problem.kind]}: {problem.detail}
              </FileLine>
            ))}
          </Card>
        )}
        {open && problems.hasNextPage && (
          <Button
            tone="quiet"
            className="self-center"
            busy={problems.isFetchingNextPage}
            onClick={() => problems.fetchNextPage()}
          >
            {t.action.more}
          </Button>
        )}
      </div>
    </Section>
  );
}
