import { useWords } from "@/i18n";
import { type Layout, rowAt } from "./layout";

/** The month of what is at the top of the view, once its own heading has left. */
export function MonthAbove({
  layout,
  scroll,
}: {
  readonly layout: Layout;
  readonly scroll: number;
}) {
  const { format } = useWords();
  const row = layout.rows[rowAt(layout, scroll)];
  if (!row || row.kind === "heading" || scroll <= 0) return null;
  const [year = "0", month = "1"] = row.bucket.split("-");
  return (
    <p
      aria-hidden
      className="pointer-events-none absolute start-2 top-2 z-10 rounded-full border border-line bg-raised px-3 py-1 font-medium shadow-float tablet:start-4"
    >
      {format.month(Number(year), Number(month))}
    </p>
  );
}
