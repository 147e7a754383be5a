import { useLayoutEffect, useRef } from "react";
import { boxWithin, type Cell, growFrom, largeOf } from "./grow";

/** The picture on its way from its cell to the middle of the stage; then the real one takes its place. */
export function Arriving({ cell, onThere }: { readonly cell: Cell; readonly onThere: () => void }) {
  const picture = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const node = picture.current;
    const stage = node?.parentElement;
    if (!node || !stage) return;
    const frame = stage.getBoundingClientRect();
    const { naturalWidth: width, naturalHeight: height } = cell.picture;
    const ratio = globalThis.devicePixelRatio || 1;
    const box = boxWithin(frame, largeOf({ width, height }), ratio);
    node.style.left = `${box.left - frame.left}px`;
    node.style.top = `${box.top - frame.top}px`;
    node.style.width = `${box.width}px`;
    node.style.height = `${box.height}px`;
    growFrom(cell.box, node, onThere);
  }, [cell, onThere]);
  return (
    <img
      ref={picture}
      src={cell.picture.currentSrc}
      alt=""
      decoding="sync"
      className="pointer-events-none absolute max-w-none object-cover"
    />
  );
}
