import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type SearchSort, searchQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { useSequence } from "@/state/sequence";
import { Button } from "@/ui/Button";
import { Segments } from "@/ui/Choice";
import { useNearEnd } from "@/ui/useNearEnd";
import { useTitle } from "@/ui/useTitle";
import { Chips } from "./Chips";
import { useSaid } from "./Compared";
import { Misunderstood, NothingFound } from "./Empty";
import { FilterButton, FilterPanel } from "./FilterPanel";
import { Forgotten, isForgotten } from "./Forgotten";
import { Hit } from "./Hit";
import { ModelMissing } from "./ModelMissing";
import { without } from "./query";
import { useRecent } from "./recent";
import { GivenBar, SimilarBar } from "./SimilarBar";
import { SearchStart } from "./Start";
import { leastOf, likenessIn } from "./similar";

const sorts: readonly SearchSort[] = ["relevance", "date"];

/** Results that are looked at for so long were what somebody wanted to see. */
const DWELL_MS = 3000;

/** Moments that answer the query in the address, each with its reason, and what they fall under. */
export function SearchScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { q = "", ref }: { q?: string; ref?: string } = useSearch({ strict: false });
  const query = q.trim();
  useTitle(useSaid(query) || (ref ? t.similar.title : t.search.title));
  const toQuery = (next: string) =>
    void navigate({ to: "/search", search: (now) => ({ ...now, q: next || undefined }) });
  return (
    <section
      data-scrolls
      className="h-full overflow-y-auto px-4 pt-3 pb-16 focus-visible:-outline-offset-2 tablet:px-6"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
      tabIndex={0}
      aria-label={t.search.title}
    >
      <h1 className="sr-only">{t.search.title}</h1>
      {query === "" && !ref ? (
        <SearchStart onTry={toQuery} />
      ) : (
        <Results query={q} reference={ref} onQuery={toQuery} />
      )}
    </section>
  );
}

function Results({
  query,
  reference,
  onQuery,
}: {
  readonly query: string;
  readonly reference: string | undefined;
  readonly onQuery: (query: string) => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { sort = "relevance", min }: { sort?: SearchSort; min?: string } = useSearch({
    strict: false,
  });
  const likeness = useMemo(() => likenessIn(query), [query]);
  const asked = likeness || reference ? leastOf(min) : undefined;
  const alike = { reference, least: asked && asked / 100 };
  const search = useInfiniteQuery(searchQuery(query, sort, alike));
  const hits = useMemo(() => search.data?.pages.flatMap((page) => page.items) ?? [], [search.data]);
  const first = search.data?.pages[0];
  const chips = first?.chips ?? [];
  // What the bar of its own says is not said twice.
  const shownChips =
    likeness && !reference ? chips.filter(({ start }) => start !== likeness.start) : chips;
  const show = useSequence((state) => state.show);
  useEffect(() => show(hits.map((hit) => hit.media_id)), [hits, show]);
  useDwell(query, hits.length > 0 && !search.isPlaceholderData);
  const end = useRef<HTMLDivElement>(null);
  useNearEnd(end, search.hasNextPage && !search.isFetchingNextPage && !search.error, () => {
    void search.fetchNextPage();
  });

  const toSort = (next: SearchSort) =>
    void navigate({
      to: "/search",
      search: (now) => ({ ...now, sort: next === "date" ? next : undefined }),
    });
  const toLeast = useCallback(
    (next: number) =>
      void navigate({
        to: "/search",
        search: (now) => ({ ...now, min: String(next) }),
        replace: true,
      }),
    [navigate],
  );
  const toNoPicture = () =>
    void navigate({ to: "/search", search: (now) => ({ ...now, ref: undefined }) });
  if (reference && isForgotten(search.error)) return <Forgotten onStop={toNoPicture} />;
  if (search.error && !search.isFetchNextPageError) {
    return <Misunderstood query={query} problem={search.error} />;
  }
  if (!first) return null;
  return (
    <div className="flex gap-8">
      {hits.length > 0 && (
        <FilterPanel query={query} chips={chips} alike={alike} onChange={onQuery} />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="status" className="text-muted tabular">
            {t.search.results(first.total.items, first.total.exact)}
          </p>
          {hits.length > 0 && (
            <div className="flex flex-wrap items-center gap-2">
              <FilterButton query={query} chips={chips} alike={alike} onChange={onQuery} />
              <Segments
                label={t.search.sort}
                value={sort}
                options={sorts.map((value) => ({ value, label: t.search[value] }))}
                onChange={toSort}
              />
            </div>
          )}
        </div>
        {reference && (
          <GivenBar reference={reference} least={asked} onLeast={toLeast} onStop={toNoPicture} />
        )}
        {!reference && !likeness && <ModelMissing />}
        {likeness && !reference && (
          <SimilarBar
            id={likeness.id}
            least={asked}
            onLeast={toLeast}
            onStop={() => onQuery(without(query, likeness))}
          />
        )}
        <Chips query={query} chips={shownChips} onChange={onQuery} />
        {hits.length === 0 && (
          <NothingFound
            parts={first.parts}
            alternatives={first.alternatives}
            onTry={onQuery}
            {...((likeness || reference) && { hint: t.similar.nothing })}
          />
        )}
        <ul
          aria-label={t.search.list}
          aria-busy={search.isPlaceholderData}
          className="grid grid-cols-[repeat(auto-fill,minmax(min(42%,14rem),1fr))] gap-x-3 gap-y-5 tablet:gap-x-4 tablet:gap-y-6"
        >
          {hits.map((hit) => (
            <Hit key={hit.media_id} hit={hit} query={query} chips={chips} />
          ))}
        </ul>
        <div ref={end} aria-hidden />
        {search.hasNextPage && (
          <Button
            className="self-center"
            busy={search.isFetchingNextPage}
            onClick={() => search.fetchNextPage()}
          >
            {search.isFetchNextPageError ? t.action.retry : t.action.more}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A query whose results were looked at for a while is one to remember. */
function useDwell(query: string, found: boolean) {
  const remember = useRecent((state) => state.remember);
  useEffect(() => {
    if (!found) return;
    const timer = setTimeout(() => remember(query), DWELL_MS);
    return () => clearTimeout(timer);
  }, [query, found, remember]);
}
