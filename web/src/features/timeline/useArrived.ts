import { useRef } from "react";

/** How many items came since the view was last at the top, where they are seen anyway. */
export function useArrived(total: number, atTop: boolean): number {
  const seen = useRef(total);
  if (atTop || total < seen.current) seen.current = total;
  return total - seen.current;
}
