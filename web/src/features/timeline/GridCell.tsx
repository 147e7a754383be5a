import { CircleDot, Heart, ImageOff, Play } from "lucide-react";
import { useState } from "react";
import { thumbnailUrl } from "@/api/pictures";
import type { TimelineColumns } from "@/api/queries";
import { useWords } from "@/i18n";
import { itemHref } from "@/state/open-item";
import { Blurhash } from "@/ui/Blurhash";
import { FAILED, HAS_RAW, MOVES, PENDING } from "./flags";
import type { Cell } from "./justify";

export interface GridCellProps {
  readonly columns: TimelineColumns;
  readonly cell: Cell;
  readonly reachable: boolean;
}

/**
 * One picture: its blur, then itself. A real link, so that it can also be opened in a new tab; plain
 * clicks are handled by the grid.
 */
export function GridCell({ columns, cell, reachable }: GridCellProps) {
  const { index, left, width } = cell;
  const id = columns.id[index] ?? "";
  const hash = columns.placeholder[index] ?? "";
  const flags = columns.flags[index] ?? 0;
  return (
    <div role="gridcell" className="absolute inset-y-0" style={{ left, width }}>
      <a
        href={itemHref(id)}
        tabIndex={reachable ? 0 : -1}
        aria-label={useDescription(columns, index)}
        data-media={id}
        data-place={`${columns.bucket} ${index}`}
        className="group relative block h-full overflow-hidden rounded-s bg-sunken focus-visible:outline-3 focus-visible:-outline-offset-3 focus-visible:ring-2 focus-visible:ring-film-text/80 focus-visible:ring-inset"
      >
        {hash && <Blurhash hash={hash} className="absolute inset-0 size-full" />}
        {/* A picture that is still being made comes with a new key, which asks for it again. */}
        {(hash !== "" || (flags & (PENDING | FAILED)) === 0) && <Thumbnail key={hash} id={id} />}
        {(flags & FAILED) !== 0 && hash === "" && (
          <span className="absolute inset-0 grid place-items-center text-muted">
            <ImageOff size={26} aria-hidden />
          </span>
        )}
        <Chips columns={columns} index={index} />
      </a>
    </div>
  );
}

function Thumbnail({ id }: { readonly id: string }) {
  const [state, setState] = useState<"coming" | "there" | "missing">("coming");
  if (state === "missing") return null;
  return (
    <img
      src={thumbnailUrl(id)}
      alt=""
      draggable={false}
      decoding="async"
      onLoad={() => setState("there")}
      onError={() => setState("missing")}
      className={`absolute inset-0 size-full object-cover transition-opacity duration-(--duration-fast) ${state === "there" ? "" : "opacity-0"}`}
    />
  );
}

function Chips({ columns, index }: { readonly columns: TimelineColumns; readonly index: number }) {
  const { format } = useWords();
  const video = columns.kind[index] === "video";
  const duration = columns.duration_ms[index] ?? 0;
  const moves = ((columns.flags[index] ?? 0) & MOVES) !== 0;
  return (
    <span aria-hidden className="pointer-events-none text-s text-film-text tabular">
      {video && (
        <span className="absolute end-1.5 bottom-1.5 flex items-center gap-1 rounded-s bg-film-chip px-1.5 py-px">
          <Play size={11} fill="currentColor" />
          {duration > 0 && format.clock(duration)}
        </span>
      )}
      {moves && (
        <span className="absolute end-1.5 top-1.5 rounded-full bg-film-chip p-0.5">
          <CircleDot size={14} />
        </span>
      )}
      {columns.favorite[index] && (
        <span className="absolute start-1.5 bottom-1.5 rounded-full bg-film-chip p-1">
          <Heart size={12} fill="currentColor" />
        </span>
      )}
    </span>
  );
}

/** What is known of the picture, in words. */
function useDescription(columns: TimelineColumns, index: number): string {
  const { t, format } = useWords();
  const flags = columns.flags[index] ?? 0;
  const duration = columns.duration_ms[index] ?? 0;
  const parts = [
    t.photos.item(
      columns.kind[index] ?? "photo",
      format.wallDateTime(columns.captured_at[index] ?? ""),
    ),
    duration > 0 && t.photos.lasting(format.clock(duration)),
    columns.favorite[index] && t.photos.favorite,
    (flags & MOVES) !== 0 && t.photos.moves,
    (flags & HAS_RAW) !== 0 && t.photos.raw,
    (flags & FAILED) !== 0 && t.photos.failed,
    (flags & PENDING) !== 0 && t.photos.pending,
  ];
  return parts.filter(Boolean).join(", ");
}
