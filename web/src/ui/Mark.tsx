interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text cut at its marks; marks that overlap or lie outside are put right. */
export function cutAt(text: string, marks: readonly Range[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** As much before the first mark as tells what it is in. */
const BEFORE = 10;

/** A text without its beginning where its first mark would not be seen within so many characters. */
export function nearMark(text: string, marks: readonly Range[], room: number) {
  const first = marks.reduce((least, { start }) => Math.min(least, start), text.length);
  const end = marks.find(({ start }) => start === first)?.end ?? 0;
  const cut = first - BEFORE;
  if (end <= room || cut <= 0) return { text, marks };
  const by = cut - 1;
  return {
    text: `…${text.slice(cut)}`,
    marks: marks.map(({ start, end }) => ({ start: start - by, end: end - by })),
  };
}

export function Marked({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Range[];
}) {
  return cutAt(text, marks).map((piece, index) =>
    piece.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <mark key={index}>{piece.text}</mark>
    ) : (
      piece.text
    ),
  );
}
