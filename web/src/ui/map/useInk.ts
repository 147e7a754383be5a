import { type RefObject, useEffect, useState } from "react";
import type { Ink } from "./draw";

/**
 * The colours of a canvas, which knows no CSS: its own background, text and border colour as the
 * theme has them now.
 */
export function useInk(canvas: RefObject<HTMLCanvasElement | null>): Ink | undefined {
  const [ink, setInk] = useState<Ink>();
  useEffect(() => {
    const node = canvas.current;
    if (!node) return;
    const read = () => {
      const style = getComputedStyle(node);
      setInk({ water: style.backgroundColor, land: style.color, border: style.borderTopColor });
    };
    read();
    const theme = matchMedia("(prefers-color-scheme: dark)");
    const chosen = new MutationObserver(read);
    theme.addEventListener("change", read);
    chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      theme.removeEventListener("change", read);
      chosen.disconnect();
    };
  }, [canvas]);
  return ink;
}
