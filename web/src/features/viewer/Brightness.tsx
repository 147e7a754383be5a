import { useEffect, useState } from "react";
import { previewUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { type Histogram, histogramOf, pathOf } from "./histogram";
import { Part } from "./Parts";

const WIDTH = 320;
const HEIGHT = 72;
/** Enough pixels for a curve; counting them costs a millisecond or two. */
const SAMPLE_PX = 256;

/** The histogram of the preview, counted in the browser, and the same in one sentence. */
export function Brightness({ item }: { readonly item: MediaItem }) {
  const { t, format } = useWords();
  const histogram = useHistogram(item.id);
  if (!histogram) return null;
  const { black, white, median } = histogram;
  const label = t.histogram.label(
    format.percent(black),
    format.percent(white),
    format.percent(median),
  );
  return (
    <Part title={t.histogram.title}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-18 w-full rounded-s bg-sunken"
      >
        <path d={pathOf(histogram.luminance, WIDTH, HEIGHT)} className="fill-control/45" />
        <path d={pathOf(histogram.red, WIDTH, HEIGHT)} className={`${LINE} stroke-danger`} />
        <path d={pathOf(histogram.green, WIDTH, HEIGHT)} className={`${LINE} stroke-ok`} />
        <path d={pathOf(histogram.blue, WIDTH, HEIGHT)} className={`${LINE} stroke-accent`} />
      </svg>
      <p aria-hidden className="mt-1 text-s text-muted tabular">
        {label}
      </p>
    </Part>
  );
}

const LINE = "fill-transparent stroke-[1.25] [vector-effect:non-scaling-stroke]";

function useHistogram(id: string): Histogram | undefined {
  const [counted, setCounted] = useState<{ id: string; histogram: Histogram }>();
  useEffect(() => {
    const picture = new Image();
    picture.onload = () => {
      const scale = Math.min(1, SAMPLE_PX / Math.max(picture.naturalWidth, picture.naturalHeight));
      const width = Math.max(1, Math.round(picture.naturalWidth * scale));
      const height = Math.max(1, Math.round(picture.naturalHeight * scale));
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext("2d", { willReadFrequently: true });
      if (!context) return;
      context.drawImage(picture, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      setCounted({ id, histogram: histogramOf(data) });
    };
    picture.src = previewUrl(id);
    return () => {
      picture.onload = null;
    };
  }, [id]);
  return counted?.id === id ? counted.histogram : undefined;
}
