import { useWords } from "@/i18n";
import { FAILED, MOVES, PENDING, SEVERAL_FILES } from "./flags";
import type { GridCellProps } from "./GridCell";

/** What is known of a picture, in words, and where it stands. */
export function useDescription({
  columns,
  index,
  position,
  total,
  sized,
}: Pick<GridCellProps, "columns" | "index" | "position" | "total" | "sized">): string {
  const { t, format } = useWords();
  const flags = columns.flags[index] ?? 0;
  const duration = columns.duration_ms[index] ?? 0;
  const parts = [
    t.photos.item(
      columns.kind[index] ?? "photo",
      format.wallDateTime(columns.captured_at[index] ?? ""),
    ),
    columns.place[index],
    duration > 0 && t.photos.lasting(format.clock(duration)),
    sized && format.bytes(columns.bytes[index] ?? 0),
    columns.favorite[index] && t.photos.favorite,
    (flags & MOVES) !== 0 && t.photos.moves,
    (flags & SEVERAL_FILES) !== 0 && t.photos.files(columns.files[index] ?? 1),
    (flags & FAILED) !== 0 && t.photos.failed,
    (flags & PENDING) !== 0 && t.photos.pending,
    t.photos.position(position + 1, total),
  ];
  return parts.filter(Boolean).join(", ");
}
