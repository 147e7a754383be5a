import type { Model } from "@/api/queries";
import { useWords } from "@/i18n";
import { Progress } from "@/ui/Progress";
import { timeLeft } from "./models";

/** How far a download is, how fast it goes, how long it takes. */
export function DownloadLine({
  label,
  progress,
}: {
  readonly label: string;
  readonly progress: NonNullable<Model["progress"]>;
}) {
  const { t, format } = useWords();
  const left = timeLeft(progress);
  return (
    <div className="flex flex-col gap-1">
      <Progress label={label} value={progress.bytes} max={progress.total} />
      <p className="text-s text-muted tabular">
        {t.models.progress(
          format.bytes(progress.bytes),
          format.bytes(progress.total),
          format.bytes(progress.bytes_per_second),
        )}
        {left !== undefined && left > 0 && ` · ${t.models.left(format.about(left))}`}
      </p>
    </div>
  );
}
