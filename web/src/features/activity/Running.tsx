import { useQuery } from "@tanstack/react-query";
import { mediaQuery, type RunningJob } from "@/api/queries";
import { useWords } from "@/i18n";
import { Progress } from "@/ui/Progress";
import { Card, Section } from "@/ui/Screen";
import { FileLine } from "./FileLine";

/** The items that are being worked on at this moment. */
export function Running({ jobs }: { readonly jobs: readonly RunningJob[] }) {
  const { t } = useWords();
  if (jobs.length === 0) return null;
  return (
    <Section title={t.activity.running}>
      <Card>
        {jobs.map((job) => (
          <Line key={`${job.media_id} ${job.stage}`} job={job} />
        ))}
      </Card>
    </Section>
  );
}

function Line({ job }: { readonly job: RunningJob }) {
  const { t } = useWords();
  const { data: item } = useQuery(mediaQuery(job.media_id));
  if (!item) return null;
  return (
    <FileLine path={item.path} media={item.id}>
      {t.stage[job.stage]}
      {job.progress > 0 && <Progress label={item.name} value={job.progress} max={1} />}
    </FileLine>
  );
}
