import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "./classes";

/** Rows kept ready above and below what is seen. */
const READY = 8;
/** More is asked for when so many rows are left. */
const AHEAD = 12;

export interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What a row is taken for until it was measured, in pixels. */
  readonly rowHeight: number;
  readonly children: (item: Item) => ReactNode;
  /** The end of the list comes near. */
  readonly onNearEnd?: (() => void) | undefined;
  /** Whether the first row is seen. */
  readonly onTop?: (top: boolean) => void;
  readonly busy?: boolean;
  /** A line between the rows. */
  readonly lined?: boolean;
  readonly className?: string;
}

/** A list of any length in a box that scrolls; only the rows near the view are on the page. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, rowHeight, children, onNearEnd, onTop, busy, lined, className } =
    props;
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => keyOf(items[index] as Item),
    estimateSize: () => rowHeight,
    overscan: READY,
  });
  const rows = list.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  const near = last >= items.length - AHEAD;
  const ask = useRef(onNearEnd);
  ask.current = onNearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every longer list may have to be longer still
  useEffect(() => {
    if (near) ask.current?.();
  }, [near, items.length]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div
      ref={box}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      onScroll={(event) => onTop?.(event.currentTarget.scrollTop < rowHeight)}
      className={classes("overflow-y-auto overscroll-contain -outline-offset-2", className)}
    >
      <ul aria-busy={busy} className="relative" style={{ height: list.getTotalSize() }}>
        {rows.map(({ key, index, start }) => (
          <li
            key={key}
            ref={list.measureElement}
            data-index={index}
            aria-setsize={onNearEnd ? -1 : items.length}
            aria-posinset={index + 1}
            className={classes(
              "absolute inset-x-0 top-0",
              lined && index > 0 && "border-t border-line",
            )}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(items[index] as Item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
