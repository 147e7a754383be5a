import { Search, SearchX } from "lucide-react";
import { Refusal } from "@/api/client";
import { useWords } from "@/i18n";
import { Blank, Message } from "@/ui/Message";

/** Before anything is asked. */
export function SearchStart({ onTry }: { readonly onTry: (query: string) => void }) {
  const { t } = useWords();
  return (
    <Blank
      icon={<Search size={40} aria-hidden />}
      title={t.search.start}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {t.search.examples.map((example) => (
            <button
              key={example}
              type="button"
              onClick={() => onTry(example)}
              className="h-8 touch-target rounded-full border border-line bg-surface px-3 font-mono text-s hover:bg-hover"
            >
              {example}
            </button>
          ))}
        </div>
      }
    >
      {t.search.startHint}
    </Blank>
  );
}

export function NothingFound() {
  const { t } = useWords();
  return (
    <Blank icon={<SearchX size={40} aria-hidden />} title={t.search.nothing}>
      {t.search.nothingHint}
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
    <Message tone="warn">
      <p className="font-medium">{t.search.wrong}</p>
      <p>{violation?.detail ?? problem.message}</p>
      {words && <p className="text-muted">{t.search.at(words)}</p>}
    </Message>
  );
}
