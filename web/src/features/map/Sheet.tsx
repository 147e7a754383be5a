import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { classes } from "@/ui/classes";

/** What goes with the map: beside it, or on a phone below it; a summary stays when it is folded. */
export function Sheet({
  label,
  summary,
  children,
}: {
  readonly label: string;
  readonly summary: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [foldable, setFolded] = useState(false);
  const folded = foldable && summary !== undefined;
  const id = useId();
  return (
    <aside
      aria-label={label}
      className={classes(
        "flex min-h-0 shrink-0 flex-col border-line bg-surface max-tablet:border-t tablet:w-(--details) tablet:border-s",
        !folded && "max-tablet:h-[44%]",
      )}
    >
      {summary !== undefined && (
        <div className="flex min-h-11 items-center justify-between ps-4 pe-2">
          <p role="status" className="text-muted tabular">
            {summary}
          </p>
          <IconButton
            label={folded ? t.map.unfold : t.map.fold}
            icon={folded ? <ChevronUp size={19} /> : <ChevronDown size={19} />}
            aria-expanded={!folded}
            aria-controls={id}
            onClick={() => setFolded(!folded)}
            className="tablet:hidden"
          />
        </div>
      )}
      <div
        id={id}
        data-scrolls
        className={classes("min-h-0 flex-1 overflow-y-auto", folded && "max-tablet:hidden")}
      >
        {children}
      </div>
    </aside>
  );
}
