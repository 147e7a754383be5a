import { useQuery } from "@tanstack/react-query";
import { runningJobsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Card, Section } from "@/ui/Screen";
import { FileLine } from "./FileLine";

/** The files that are being worked on at this moment. */
export function Running() {
  const { t } = useWords();
  const { data } = useQuery(runningJobsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t.activity.running}>
      <Card>
        {data.items.map((job) => (
          <FileLine key={job.id} path={job.path} media={job.media_id}>
            {t.stage[job.stage]}
          </FileLine>
        ))}
      </Card>
    </Section>
  );
}
