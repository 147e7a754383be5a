import { useQuery } from "@tanstack/react-query";
import { statsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Progress } from "@/ui/Progress";
import { Section } from "@/ui/Screen";

const MEASURING_MS = 1500;

/** Where the disk space is, and how much is left. */
export function Storage() {
  const { t, format } = useWords();
  const { data: stats } = useQuery({
    ...statsQuery,
    // The size of the data directory is being measured, for a moment.
    refetchInterval: ({ state }) =>
      state.data && state.data.data_bytes === undefined ? MEASURING_MS : false,
  });
  if (!stats) return null;
  const used = stats.disk_total_bytes - stats.disk_free_bytes;
  const free = t.settings.free(
    format.bytes(stats.disk_free_bytes),
    format.bytes(stats.disk_total_bytes),
  );
  return (
    <Section title={t.settings.storage}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-1.5 tabular">
        <dt className="text-muted">{t.settings.originals}</dt>
        <dd>
          {t.settings.sizeOf(format.bytes(stats.bytes), stats.files, stats.photos, stats.videos)}
        </dd>
        <dt className="text-muted">{t.settings.knowledge}</dt>
        <dd className="wrap-anywhere">
          {stats.data_bytes !== undefined && `${format.bytes(stats.data_bytes)} · `}
          <bdi>{stats.data_folder}</bdi>
        </dd>
      </dl>
      <Progress label={free} value={used} max={stats.disk_total_bytes} />
      <p className="text-s text-muted tabular">{free}</p>
    </Section>
  );
}
