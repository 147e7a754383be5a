import { useQuery } from "@tanstack/react-query";
import { History, X } from "lucide-react";
import type { ReactNode } from "react";
import { facetsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { QueryText } from "./Compared";
import { Facets } from "./Facets";
import { ModelMissing } from "./ModelMissing";
import { useRecent } from "./recent";

/** Before anything is asked: what was searched before, ways to ask, and what there is. */
export function SearchStart({ onTry }: { readonly onTry: (query: string) => void }) {
  const { t } = useWords();
  const { data: facets } = useQuery(facetsQuery(""));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-8 pt-6">
      <div className="flex flex-col gap-3">
        <p className="text-l font-semibold">{t.search.start}</p>
        <p className="text-muted">{t.search.startHint}</p>
        <ModelMissing />
        <div className="flex flex-wrap gap-2">
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
      </div>
      <Recent onTry={onTry} />
      {facets && facets.items.length > 0 && (
        <Block title={t.search.browse}>
          <div className="grid gap-x-8 gap-y-5 tablet:grid-cols-2 laptop:grid-cols-3">
            {facets.items.map((facet) => (
              <Facets key={facet.name} facets={[facet]} query="" chips={[]} onChange={onTry} />
            ))}
          </div>
        </Block>
      )}
    </div>
  );
}

function Recent({ onTry }: { readonly onTry: (query: string) => void }) {
  const { t } = useWords();
  const { queries, forget, clear } = useRecent();
  if (queries.length === 0) return null;
  return (
    <Block
      title={t.search.recent}
      action={
        <button
          type="button"
          onClick={clear}
          className="touch-target rounded-s px-2 text-s text-accent hover:bg-hover"
        >
          {t.search.forgetAll}
        </button>
      }
    >
      <ul>
        {queries.map((query) => (
          <li key={query} className="flex items-center gap-1">
            <button
              type="button"
              onClick={() => onTry(query)}
              className="flex h-9 touch-target min-w-0 flex-1 items-center gap-3 rounded-m px-2 text-start hover:bg-hover"
            >
              <History size={16} className="shrink-0 text-muted" aria-hidden />
              <QueryText query={query} />
            </button>
            <IconButton
              label={t.search.forget(query)}
              icon={<X size={16} />}
              onClick={() => forget(query)}
            />
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Block({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div className="flex items-center justify-between">
        <h2 className="text-m font-semibold">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
