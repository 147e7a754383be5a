import { useInfiniteQuery } from "@tanstack/react-query";
import { problemsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Card, Section } from "@/ui/Screen";
import { FileLine } from "./FileLine";

/** Everything that was noted, file by file: also what is no failure, such as a date that was wrong. */
export function Notes() {
  const { t } = useWords();
  const problems = useInfiniteQuery(problemsQuery);
  const entries = problems.data?.pages.flatMap((page) => page.items) ?? [];
  if (entries.length === 0) return null;
  return (
    <Section title={t.activity.notes} hint={t.activity.notesHint}>
      <Card>
        {entries.map((entry) => (
          <FileLine
            key={`${entry.path} ${entry.problem.stage} ${entry.problem.kind} ${entry.problem.detail}`}
            path={entry.path}
            media={entry.media_id}
          >
            {t.problem[entry.problem.kind]}: {entry.problem.detail}
          </FileLine>
        ))}
      </Card>
      {problems.hasNextPage && (
        <Button
          tone="quiet"
          className="self-center"
          busy={problems.isFetchingNextPage}
          onClick={() => problems.fetchNextPage()}
        >
          {t.action.more}
        </Button>
      )}
    </Section>
  );
}
