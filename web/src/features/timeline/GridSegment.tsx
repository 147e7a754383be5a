import { memo } from "react";
import { useWords } from "@/i18n";
import { BucketName } from "./BucketName";
import { GridRow } from "./GridRow";
import { bodyOf, HEADING_HEIGHT, type Layout, type Placed } from "./layout";

interface GridSegmentProps {
  readonly placed: Placed;
  readonly layout: Layout;
  /** Where the window of the scroll begins. */
  readonly base: number;
  /** What is rendered, in heights of the whole order. */
  readonly from: number;
  readonly to: number;
  readonly reachable: number;
  readonly fling: boolean;
}

/** A stretch of a bucket: its heading where it begins, and the rows that are near the view. */
export function GridSegment({ placed, base, ...rest }: GridSegmentProps) {
  const { segment, heading, top, height } = placed;
  return (
    <div
      role="rowgroup"
      data-segment={segment.key}
      className="absolute w-full [contain:layout]"
      style={{ transform: `translateY(${top - base}px)`, height }}
    >
      {heading > 0 && <Heading bucket={segment.bucket} count={segment.bucketCount} />}
      <div role="presentation" className="absolute inset-x-0 bottom-0" style={{ top: heading }}>
        <Rows placed={placed} {...rest} />
      </div>
    </div>
  );
}

function Rows({ placed, layout, from, to, reachable, fling }: Omit<GridSegmentProps, "base">) {
  const { segment, columns, top, heading } = placed;
  const { rows } = bodyOf(placed, layout);
  if (!columns) return <Awaited layout={layout} />;
  const offset = top + heading;
  const own = reachable - segment.first;
  const near = rows.filter(
    (row) =>
      (offset + row.top < to && offset + row.top + row.strip + row.height > from) ||
      (own >= row.start && own < row.end),
  );
  return near.map((row) => (
    <GridRow
      key={row.start}
      row={row}
      columns={columns}
      shape={layout.shape}
      first={segment.first}
      total={layout.total}
      dated={layout.dated}
      reachable={own >= row.start && own < row.end ? reachable : -1}
      fling={fling}
    />
  ));
}

/** The places of pictures that have not come yet, drawn as one pattern. */
function Awaited({ layout }: { readonly layout: Layout }) {
  const { target, gap, width } = layout.shape;
  const columns = Math.max(1, Math.round(width / (target * 1.33)));
  const line = `calc(100% - ${gap}px)`;
  return (
    <div role="row" aria-busy data-awaited className="absolute inset-0">
      <div
        role="gridcell"
        className="h-full"
        style={{
          backgroundImage: `linear-gradient(var(--background) ${gap}px, transparent 0), linear-gradient(90deg, transparent ${line}, var(--background) 0), linear-gradient(var(--sunken), var(--sunken))`,
          backgroundSize: `100% ${target + gap}px, ${100 / columns}% 100%, 100% 100%`,
        }}
      />
    </div>
  );
}

const Heading = memo(function Heading({
  bucket,
  count,
}: {
  readonly bucket: string;
  readonly count: number;
}) {
  const { t } = useWords();
  return (
    <div role="row" className="absolute inset-x-0 top-0" style={{ height: HEADING_HEIGHT }}>
      <div
        role="rowheader"
        className="flex h-full items-end justify-between gap-4 px-1.5 pb-2 tablet:px-0.5"
      >
        <h2 className="text-m font-semibold">
          <BucketName bucket={bucket} />
        </h2>
        <span className="text-s text-muted tabular">{t.photos.count(count)}</span>
      </div>
    </div>
  );
});
