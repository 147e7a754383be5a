import { SearchX } from "lucide-react";
import { Refusal } from "@/api/client";
import type { AlternativeQuery, QueryPart } from "@/api/queries";
import { useWords } from "@/i18n";
import { Blank, Message } from "@/ui/Message";
import { QueryText } from "./Compared";

/** Says which part of the query finds nothing, and offers what would find something. */
export function NothingFound({
  parts,
  alternatives,
  onTry,
  hint,
}: {
  readonly parts: readonly QueryPart[];
  readonly alternatives: readonly AlternativeQuery[];
  readonly onTry: (query: string) => void;
  /** What helps in this case, instead of the general sentence. */
  readonly hint?: string;
}) {
  const { t, format } = useWords();
  const together = parts.length > 1 && parts.every((part) => part.items > 0);
  return (
    <Blank icon={<SearchX size={40} aria-hidden />} title={t.search.nothing}>
      <p>{together ? t.search.nothingTogether : (hint ?? t.search.nothingHint)}</p>
      {parts.length > 1 && (
        <ul aria-label={t.search.parts} className="mt-4 flex flex-col gap-1 text-start">
          {parts.map((part) => (
            <li key={part.start} className="flex items-baseline justify-between gap-6">
              <span className="flex min-w-0 items-center gap-2 font-medium text-text">
                <QueryText query={part.text} />
              </span>
              <span className="shrink-0 tabular">
                {part.items > 0 ? t.search.findsAlone(part.items) : t.search.findsNothing}
              </span>
            </li>
          ))}
        </ul>
      )}
      {alternatives.length > 0 && (
        <div className="mt-6 flex flex-col items-center gap-2">
          <p id="alternatives" className="text-s">
            {t.search.wouldFind}
          </p>
          <ul aria-labelledby="alternatives" className="flex flex-col items-center gap-2">
            {alternatives.map(({ query, items }) => (
              <li key={query}>
                <button
                  type="button"
                  onClick={() => onTry(query)}
                  className="flex min-h-9 touch-target items-center gap-3 rounded-full border border-line bg-surface px-3.5 hover:bg-hover"
                >
                  <span className="flex min-w-0 items-center gap-2 text-text">
                    <QueryText query={query} />
                  </span>
                  <span className="text-s tabular">{format.number(items)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Blank>
  );
}

/** Says what in the query is wrong and points at it. */
export function Misunderstood({
  query,
  problem,
}: {
  readonly query: string;
  readonly problem: Error;
}) {
  const { t } = useWords();
  const [violation] = problem instanceof Refusal ? problem.violations : [];
  const words =
    violation?.start === undefined
      ? ""
      : query.slice(violation.start, violation.end ?? query.length);
  return (
    <Message tone="warn" className="max-w-2xl">
      <p className="font-medium">{t.search.wrong}</p>
      <p>{violation?.detail ?? problem.message}</p>
      {words && <p className="text-muted">{t.search.at(words)}</p>}
    </Message>
  );
}
