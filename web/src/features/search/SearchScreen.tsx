import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { type SearchSort, searchQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { useSequence } from "@/state/sequence";
import { Button } from "@/ui/Button";
import { Segments } from "@/ui/Choice";
import { useTitle } from "@/ui/useTitle";
import { Chips } from "./Chips";
import { Misunderstood, NothingFound, SearchStart } from "./Empty";
import { Hit } from "./Hit";

const sorts: readonly SearchSort[] = ["relevance", "date"];

/** Moments that answer the query in the address, best first, each with its reason. */
export function SearchScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { q = "", sort = "relevance" }: { q?: string; sort?: SearchSort } = useSearch({
    strict: false,
  });
  const query = q.trim();
  useTitle(query || t.search.title);
  const search = useInfiniteQuery({ ...searchQuery(q, sort), enabled: query !== "" });
  const hits = useMemo(() => search.data?.pages.flatMap((page) => page.items) ?? [], [search.data]);
  const chips = search.data?.pages[0]?.chips ?? [];

  const show = useSequence((state) => state.show);
  useEffect(() => show(hits.map((hit) => hit.media_id)), [hits, show]);

  const toQuery = (next: string) =>
    void navigate({ to: "/search", search: (now) => ({ ...now, q: next || undefined }) });
  const toSort = (next: SearchSort) =>
    void navigate({
      to: "/search",
      search: (now) => ({ ...now, sort: next === "date" ? next : undefined }),
      replace: true,
    });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="h-full overflow-y-auto" tabIndex={0} aria-label={t.search.title}>
      <div className="mx-auto flex max-w-6xl flex-col gap-4 px-4 pt-3 pb-16 tablet:px-6">
        <h1 className="sr-only">{t.search.title}</h1>
        {query === "" && <SearchStart onTry={toQuery} />}
        {query !== "" && search.error && <Misunderstood query={q} problem={search.error} />}
        {query !== "" && !search.error && search.data && (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p role="status" className="text-muted tabular">
                {t.search.results(hits.length, search.hasNextPage)}
              </p>
              <Segments
                label={t.search.sort}
                value={sort}
                options={sorts.map((value) => ({ value, label: t.search[value] }))}
                onChange={toSort}
              />
            </div>
            <Chips query={q} chips={chips} onChange={toQuery} />
            {hits.length === 0 && <NothingFound />}
            <ul
              aria-label={t.search.list}
              aria-busy={search.isPlaceholderData}
              className="grid grid-cols-[repeat(auto-fill,minmax(min(45%,16rem),1fr))] gap-x-3 gap-y-5 tablet:gap-x-4 tablet:gap-y-6"
            >
              {hits.map((hit) => (
                <Hit key={hit.media_id} hit={hit} />
              ))}
            </ul>
            {search.hasNextPage && (
              <Button
                className="self-center"
                busy={search.isFetchingNextPage}
                onClick={() => search.fetchNextPage()}
              >
                {t.action.more}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
