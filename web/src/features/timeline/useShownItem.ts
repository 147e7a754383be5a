import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import { mediaQuery, type TimelineBucket, type TimelineColumns } from "@/api/queries";
import { useOpenItem } from "@/state/open-item";
import type { Layout } from "./layout";
import { scrollTo } from "./useRovingFocus";

/**
 * Keeps the grid at the item that the viewer shows above it, so that closing it leads back to that
 * place. Answers the months that the viewer needs: the item's own and those beside it.
 */
export function useShownItem(
  layout: Layout,
  buckets: readonly TimelineBucket[],
  months: ReadonlyMap<string, TimelineColumns>,
  scroller: RefObject<HTMLElement | null>,
): readonly string[] {
  const { item = "" } = useOpenItem();
  const { data } = useQuery({ ...mediaQuery(item), enabled: item !== "" });
  const bucket = item ? (data?.captured_at?.slice(0, 7) ?? "") : "";
  const index = months.get(bucket)?.id.indexOf(item) ?? -1;

  const shown = useRef("");
  useEffect(() => {
    if (index < 0 || shown.current === item) return;
    shown.current = item;
    scrollTo(layout, { bucket, index }, scroller.current);
  }, [layout, bucket, index, item, scroller]);

  if (!bucket) return [];
  const at = buckets.findIndex((other) => other.bucket === bucket);
  return buckets.slice(Math.max(0, at - 1), at + 2).map((other) => other.bucket);
}
