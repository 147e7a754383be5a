import { decode } from "blurhash";
import { useEffect, useRef } from "react";

/** Enough for the few waves that a hash holds; decoding costs by the pixel. */
const SIDE = 16;

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
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    try {
      context.putImageData(
        new ImageData(new Uint8ClampedArray(decode(hash, SIDE, SIDE)), SIDE),
        0,
        0,
      );
    } catch {
      // A hash that cannot be read leaves the plain surface.
      context.clearRect(0, 0, SIDE, SIDE);
    }
  }, [hash]);
  return <canvas ref={canvas} width={SIDE} height={SIDE} aria-hidden className={className} />;
}
