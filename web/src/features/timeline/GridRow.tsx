import { memo } from "react";
import { useWords } from "@/i18n";
import { GridCell } from "./GridCell";
import { cellsOf, type RowShape } from "./justify";
import type { Row } from "./layout";

export interface GridRowProps {
  readonly row: Row;
  readonly index: number;
  readonly shape: RowShape;
  /** The one picture of the grid that Tab leads to; -1 where it is in another row. */
  readonly reachable: number;
}

/** One line: a month's heading, its pictures, or the places of pictures that have not come yet. */
export const GridRow = memo(function GridRow({ row, index, shape, reachable }: GridRowProps) {
  const place = { top: 0, transform: `translateY(${row.top}px)`, height: row.height };
  switch (row.kind) {
    case "heading":
      return (
        <div role="row" aria-rowindex={index + 1} className="absolute w-full" style={place}>
          <MonthHeading bucket={row.bucket} count={row.count} />
        </div>
      );
    case "pictures":
      return (
        <div role="row" aria-rowindex={index + 1} className="absolute w-full" style={place}>
          {cellsOf(row, row.columns.ratio, shape).map((cell) => (
            <GridCell
              key={row.columns.id[cell.index]}
              columns={row.columns}
              cell={cell}
              reachable={cell.index === reachable}
            />
          ))}
        </div>
      );
    case "awaited":
      return (
        <div
          role="row"
          aria-rowindex={index + 1}
          aria-busy
          className="absolute w-full"
          style={place}
        >
          <div role="gridcell" className="flex h-full" style={{ gap: shape.gap }}>
            {Array.from({ length: row.end - row.start }, (_, cell) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places without an item yet
              <span key={cell} className="h-full flex-1 rounded-s bg-sunken" />
            ))}
          </div>
        </div>
      );
  }
});

function MonthHeading({ bucket, count }: { readonly bucket: string; readonly count: number }) {
  const { t, format } = useWords();
  const [year = "0", month = "1"] = bucket.split("-");
  return (
    <div
      role="rowheader"
      className="flex h-full items-end justify-between gap-4 px-1.5 pb-2 tablet:px-0.5"
    >
      <h2 className="text-m font-semibold">{format.month(Number(year), Number(month))}</h2>
      <span className="text-s text-muted tabular">{t.photos.count(count)}</span>
    </div>
  );
}
