import { decode } from "blurhash";
import { useEffect, useRef } from "react";

/** Enough for the few waves that a hash holds; decoding costs by the pixel. */
const SIDE = 16;

/** A screen full of them is drawn between frames; the average colour of a cell stands meanwhile. */
const LATEST_MS = 120;

function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const wish = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(wish);
}

function draw(canvas: HTMLCanvasElement, hash: string): void {
  const context = canvas.getContext("2d");
  try {
    const pixels = new Uint8ClampedArray(decode(hash, SIDE, SIDE));
    context?.putImageData(new ImageData(pixels, SIDE), 0, 0);
  } catch {
    // A hash that cannot be read leaves the plain surface.
    context?.clearRect(0, 0, SIDE, SIDE);
  }
}

/** The blurred picture that stands in a cell until the real one is there. */
export function Blurhash({
  hash,
  className,
}: {
  readonly hash: string;
  readonly className?: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const node = canvas.current;
    return node ? whenIdle(() => draw(node, hash)) : undefined;
  }, [hash]);
  return <canvas ref={canvas} width={SIDE} height={SIDE} aria-hidden className={className} />;
}
