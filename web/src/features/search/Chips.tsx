import { X } from "lucide-react";
import type { Chip } from "@/api/queries";
import { useWords } from "@/i18n";

/** The query without the words of one chip. */
export function without(query: string, { start, end }: Pick<Chip, "start" | "end">): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}

/** What of the query was taken for more than words; each can be taken out. */
export function Chips({
  query,
  chips,
  onChange,
}: {
  readonly query: string;
  readonly chips: readonly Chip[];
  readonly onChange: (query: string) => void;
}) {
  const { t } = useWords();
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t.search.understood} className="flex flex-wrap gap-2">
      {chips.map((chip) => (
        <li key={`${chip.filter} ${chip.start} ${chip.end} ${chip.value}`}>
          <button
            type="button"
            onClick={() => onChange(without(query, chip))}
            aria-label={t.search.remove(chip.label)}
            className="flex h-8 touch-target items-center gap-1.5 rounded-full border border-line bg-surface ps-3 pe-2 hover:bg-hover"
          >
            <span dir="auto">{chip.label}</span>
            <X size={14} className="text-muted" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
