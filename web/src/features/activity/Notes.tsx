import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { problemsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { LongList } from "@/ui/LongList";
import { Card, Section } from "@/ui/Screen";
import { FileLine } from "./FileLine";

/** Everything that was noted, file by file: also what is no failure, such as a date that was wrong. */
export function Notes() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const list = useId();
  const problems = useInfiniteQuery(problemsQuery);
  const entries = problems.data?.pages.flatMap((page) => page.items) ?? [];
  const more = problems.hasNextPage && !problems.isFetchingNextPage;
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
            <LongList
              label={t.activity.notes}
              items={entries}
              keyOf={({ path, problem }) =>
                `${path} ${problem.stage} ${problem.kind} ${problem.detail}`
              }
              rowHeight={56}
              busy={problems.isFetchingNextPage}
              onNearEnd={more ? () => void problems.fetchNextPage() : undefined}
              lined
              className="max-h-120"
            >
              {({ path, media_id, problem }) => (
                <FileLine path={path} media={media_id}>
                  {t.problem[problem.kind]}: {problem.detail}
                </FileLine>
              )}
            </LongList>
          </Card>
        )}
      </div>
    </Section>
  );
}
