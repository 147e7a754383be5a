import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { librariesQuery, settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Progress } from "@/ui/Progress";
import { workOf } from "./work";

/** A thin line and one sentence while work runs; nothing otherwise. The full story is in Activity. */
export function WorkStrip() {
  const { t } = useWords();
  const { data: libraries = [] } = useQuery(librariesQuery);
  const { data: settings } = useQuery(settingsQuery);
  const work = workOf(libraries, settings?.work ?? "full");
  if (work.kind === "none") return null;

  const sentence =
    work.kind === "scanning"
      ? t.work.scanning(work.found)
      : work.kind === "paused"
        ? t.work.paused(work.pending)
        : t.work.understanding(work.done, work.total);
  return (
    <section aria-label={t.work.label} className="appear shrink-0 border-t border-line bg-surface">
      <Link
        to="/activity"
        className="block px-4 py-1.5 text-s text-muted -outline-offset-2 tabular hover:text-text"
      >
        {sentence}
        {work.kind === "understanding" && (
          <span className="mt-1 block">
            <Progress label={t.nav.activity} value={work.done} max={work.total} />
          </span>
        )}
      </Link>
    </section>
  );
}
