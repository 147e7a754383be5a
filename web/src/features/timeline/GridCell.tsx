import { Check, Heart, ImageOff, Layers, Play } from "lucide-react";
import { memo, useState } from "react";
import { thumbnailUrl } from "@/api/pictures";
import type { TimelineColumns } from "@/api/queries";
import { useWords } from "@/i18n";
import { itemHref } from "@/state/open-item";
import { useSelection } from "@/state/selection";
import { Blurhash } from "@/ui/Blurhash";
import { averageColor } from "@/ui/blurhash";
import { classes } from "@/ui/classes";
import { FAILED, MOVES, PENDING } from "./flags";
import { HoverPreview } from "./HoverPreview";
import { useDescription } from "./useDescription";

export interface GridCellProps {
  readonly columns: TimelineColumns;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  /** Its place in the whole order. */
  readonly position: number;
  readonly total: number;
  readonly reachable: boolean;
  /** The size of the files is what the order is about. */
  readonly sized: boolean;
}

/**
 * One picture: its colour, its blur, then itself. A real link, so that it can also be opened in a new
 * tab; plain clicks, the check and touches are handled by the grid.
 */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { columns, index, left, width, position, reachable } = props;
  const id = columns.id[index] ?? "";
  const hash = columns.placeholder[index] ?? "";
  const flags = columns.flags[index] ?? 0;
  const selected = useSelection((state) => state.kinds.has(id));
  const [hovered, setHovered] = useState(false);
  const video = columns.kind[index] === "video";
  return (
    <div
      role="gridcell"
      aria-selected={selected}
      className="group/cell absolute inset-y-0"
      style={{ left, width }}
    >
      <a
        href={itemHref(id)}
        tabIndex={reachable ? 0 : -1}
        aria-label={useDescription(props)}
        data-media={id}
        data-place={position}
        draggable={false}
        onMouseEnter={video ? () => setHovered(true) : undefined}
        onMouseLeave={video ? () => setHovered(false) : undefined}
        style={{ backgroundColor: averageColor(hash) }}
        className={classes(
          "relative block h-full overflow-hidden rounded-s bg-sunken transition-transform duration-(--duration-fast) touch-callout-none focus-visible:outline-3 focus-visible:-outline-offset-3 focus-visible:ring-2 focus-visible:ring-film-text/80 focus-visible:ring-inset",
          selected && "scale-[0.93]",
        )}
      >
        {hash && <Blurhash hash={hash} className="absolute inset-0 size-full" />}
        {/* A picture that is still being made comes with a new key, which asks for it again. */}
        {(hash !== "" || (flags & (PENDING | FAILED)) === 0) && <Thumbnail key={hash} id={id} />}
        {(flags & FAILED) !== 0 && hash === "" && (
          <span className="absolute inset-0 grid place-items-center text-muted">
            <ImageOff size={26} aria-hidden />
          </span>
        )}
        {hovered && <HoverPreview id={id} />}
        <Chips {...props} />
      </a>
      {selected && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 rounded-s ring-3 ring-accent ring-inset"
        />
      )}
      <span
        aria-hidden
        data-check={id}
        className={classes(
          "absolute start-0 top-0 grid size-9 cursor-pointer place-items-center transition-opacity duration-(--duration-fast) group-data-selecting/grid:opacity-100 pointer-coarse:hidden pointer-coarse:group-data-selecting/grid:grid",
          selected
            ? "opacity-100"
            : "opacity-0 group-focus-within/cell:opacity-100 group-hover/cell:opacity-100",
        )}
      >
        <span
          className={classes(
            "grid size-5.5 place-items-center rounded-full border-2 shadow-float",
            selected
              ? "border-accent bg-accent text-on-accent"
              : "border-film-text bg-film-chip text-transparent",
          )}
        >
          <Check size={14} strokeWidth={3} />
        </span>
      </span>
    </div>
  );
});

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

/** A narrow picture has no room for more than its most important chip. */
const ROOMY = 84;

function Chips({ columns, index, width, sized }: GridCellProps) {
  const { format } = useWords();
  const video = columns.kind[index] === "video";
  const duration = columns.duration_ms[index] ?? 0;
  const moves = ((columns.flags[index] ?? 0) & MOVES) !== 0;
  const files = columns.files[index] ?? 1;
  const chip = "flex items-center gap-1 rounded-s bg-film-chip px-1.5 py-px";
  return (
    <span aria-hidden className="pointer-events-none text-s text-film-text tabular">
      <span className="absolute end-1.5 top-1.5 flex gap-1">
        {/* Beside a video lie its subtitles, not other pictures. */}
        {files > 1 && !moves && !video && width >= ROOMY && (
          <span className={chip}>
            <Layers size={12} />
            {files}
          </span>
        )}
        {moves && (
          <span className="grid size-6 place-items-center rounded-full bg-film-chip">
            <span className="grid size-4 place-items-center rounded-full border-2 border-film-text border-dotted">
              <span className="size-1.5 rounded-full bg-film-text" />
            </span>
          </span>
        )}
      </span>
      <span className="absolute end-1.5 bottom-1.5 flex gap-1">
        {video && (
          <span className={chip}>
            <Play size={11} fill="currentColor" />
            {duration > 0 && format.clock(duration)}
          </span>
        )}
        {sized && width >= ROOMY && (
          <span className={chip}>{format.bytes(columns.bytes[index] ?? 0)}</span>
        )}
      </span>
      {columns.favorite[index] && (
        <span className="absolute start-1.5 bottom-1.5 rounded-full bg-film-chip p-1">
          <Heart size={12} fill="currentColor" />
        </span>
      )}
    </span>
  );
}
