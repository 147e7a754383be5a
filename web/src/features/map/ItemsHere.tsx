import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Play, Search } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { thumbnailUrl } from "@/api/pictures";
import { type SearchHit, searchQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { useOpenItem } from "@/state/open-item";
import { useSequence } from "@/state/sequence";
import { Button, IconButton } from "@/ui/Button";
import { fileName } from "@/ui/fileName";
import { Message } from "@/ui/Message";
import { Picture } from "@/ui/Picture";
import { useNearEnd } from "@/ui/useNearEnd";

/** The items of one place, newest first. */
export function ItemsHere({
  filter,
  name,
  onBack,
}: {
  readonly filter: string;
  readonly name: string;
  readonly onBack: () => void;
}) {
  const { t } = useWords();
  const items = useInfiniteQuery(searchQuery(filter, "date"));
  const hits = useMemo(() => items.data?.pages.flatMap((page) => page.items) ?? [], [items.data]);
  const total = items.data?.pages[0]?.total;
  const end = useRef<HTMLDivElement>(null);
  useNearEnd(end, items.hasNextPage && !items.isFetchingNextPage, () => void items.fetchNextPage());
  const show = useSequence((state) => state.show);
  useEffect(() => show(hits.map((hit) => hit.media_id)), [hits, show]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  return (
    <>
      <div className="flex items-start gap-2 px-2 pt-3 pb-2">
        <IconButton
          label={t.map.back}
          icon={<ArrowLeft size={19} className="rtl:-scale-x-100" />}
          onClick={onBack}
        />
        <div className="min-w-0 flex-1 pt-0.5">
          <h2 ref={title} tabIndex={-1} className="truncate text-m font-semibold outline-none">
            <bdi>{name}</bdi>
          </h2>
          <p role="status" className="text-s text-muted tabular">
            {total && (total.exact ? t.photos.count(total.items) : t.map.atLeast(total.items))}
          </p>
        </div>
        <Link
          to="/search"
          search={{ q: filter, sort: "date" }}
          aria-label={t.map.toSearch}
          title={t.map.toSearch}
          className="grid size-9 touch-target shrink-0 place-items-center rounded-m text-muted hover:bg-hover hover:text-text"
        >
          <Search size={18} aria-hidden />
        </Link>
      </div>
      {items.error && (
        <Message
          tone="danger"
          className="mx-4"
          action={<Button onClick={() => items.refetch()}>{t.action.retry}</Button>}
        >
          {items.error.message}
        </Message>
      )}
      <ul
        aria-label={name}
        className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-1 px-4 pb-4"
      >
        {hits.map((hit) => (
          <Item key={hit.media_id} hit={hit} />
        ))}
      </ul>
      <div ref={end} aria-hidden />
    </>
  );
}

function Item({ hit }: { readonly hit: SearchHit }) {
  const { t, format } = useWords();
  const { open } = useOpenItem();
  const name = fileName(hit.path);
  const kind = hit.kind === "video" ? t.photos.video : t.photos.photo;
  return (
    <li>
      <button
        type="button"
        data-media={hit.media_id}
        aria-label={
          hit.captured_at
            ? t.photos.item(hit.kind, format.wallDate(hit.captured_at))
            : `${kind}, ${name}`
        }
        title={name}
        onClick={() => open(hit.media_id)}
        className="relative block aspect-square w-full overflow-hidden rounded-s bg-sunken"
      >
        <Picture src={thumbnailUrl(hit.media_id)} />
        {hit.kind === "video" && (
          <span className="absolute start-1 bottom-1 rounded-s bg-film-chip p-1 text-film-text">
            <Play size={11} fill="currentColor" aria-hidden />
          </span>
        )}
      </button>
    </li>
  );
}
