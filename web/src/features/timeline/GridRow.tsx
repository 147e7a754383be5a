import { memo, useState } from "react";
import type { TimelineColumns } from "@/api/queries";
import { useWords } from "@/i18n";
import { averageColor } from "@/ui/blurhash";
import { GridCell } from "./GridCell";
import { cellsOf, type RowShape, STRIP_HEIGHT } from "./justify";
import { beginsDay, type PlacedRow } from "./layout";

export interface GridRowProps {
  readonly row: PlacedRow;
  readonly columns: TimelineColumns;
  readonly shape: RowShape;
  /** Items of the whole order before the segment. */
  readonly first: number;
  readonly total: number;
  readonly dated: boolean;
  /** The picture of this row that Tab leads to, by its place in the order; -1 where there is none. */
  readonly reachable: number;
  /** Flung past: only the colours. */
  readonly fling: boolean;
}

/** One line of pictures, with the days that begin in it. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, shape, first, total, dated, reachable, fling } = props;
  // What was drawn in full stays so when a fling begins.
  const [full, setFull] = useState(!fling);
  if (!fling && !full) setFull(true);
  const cells = cellsOf(row, columns.ratio, shape);
  const place = { top: row.top + row.strip, height: row.height };
  if (!full) {
    return (
      <div role="row" aria-busy className="absolute w-full" style={place}>
        <div role="gridcell" className="h-full">
          {cells.map(({ index, left, width }) => (
            <span
              key={index}
              className="absolute inset-y-0 rounded-s bg-sunken"
              style={{
                left,
                width,
                backgroundColor: averageColor(columns.placeholder[index] ?? ""),
              }}
            />
          ))}
        </div>
      </div>
    );
  }
  return (
    <>
      {dated && row.strip > 0 && <Days {...props} cells={cells} />}
      <div role="row" className="absolute w-full" style={place}>
        {cells.map(({ index, left, width }) => (
          <GridCell
            key={columns.id[index]}
            columns={columns}
            index={index}
            left={left}
            width={width}
            position={first + index}
            total={total}
            reachable={first + index === reachable}
            sized={!dated}
          />
        ))}
      </div>
    </>
  );
});

/** The names of the days that begin in a row, each above its first picture. */
function Days({
  row,
  columns,
  shape,
  cells,
}: GridRowProps & { readonly cells: ReturnType<typeof cellsOf> }) {
  const { format } = useWords();
  const beginning = cells.filter(({ index }) => beginsDay(columns, index));
  return (
    <div role="row" className="absolute w-full" style={{ top: row.top, height: STRIP_HEIGHT }}>
      {beginning.map(({ index, left }, place) => {
        const [year, month, day] = (columns.captured_at[index] ?? "").slice(0, 10).split("-");
        const room = (beginning[place + 1]?.left ?? shape.width) - left - shape.gap;
        const [y, m, d] = [Number(year), Number(month), Number(day)];
        return (
          <div
            key={index}
            role="rowheader"
            className="absolute bottom-1.5 ps-1.5 tablet:ps-0.5"
            style={{ left, width: room }}
          >
            <h3 className="truncate text-s text-muted" title={format.day(y, m, d)}>
              {room < 110 ? format.dayShort(y, m, d) : format.day(y, m, d)}
            </h3>
          </div>
        );
      })}
    </div>
  );
}
