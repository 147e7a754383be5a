import { describe, expect, it } from "vitest";
import { piecesOf, rangeOf } from "./range";
import { laidOut, someBuckets } from "./testing/given";
import { randomFrom, SEEDS } from "./testing/random";

describe.each(SEEDS)("a range (seed %i)", (seed) => {
  const random = randomFrom(seed);
  const layout = laidOut(someBuckets(seed), () => random() < 0.5);

  it("is cut into pieces that hold every item once, in order", () => {
    const range = rangeOf(Math.floor(random() * layout.total), Math.floor(random() * layout.total));
    const firsts = new Map(layout.placed.map(({ segment }) => [segment.bucket, segment]));
    for (const { segment } of layout.placed.toReversed()) firsts.set(segment.bucket, segment);
    let next = range.from;
    for (const piece of piecesOf(layout, range)) {
      const begin =
        piece.kind === "there"
          ? piece.segment.first + piece.from
          : (firsts.get(piece.stretch.bucket)?.first ?? 0) + piece.stretch.offset;
      expect(begin).toBe(next);
      next += piece.kind === "there" ? piece.to - piece.from : piece.stretch.count;
    }
    expect(next).toBe(range.to + 1);
  });
});

it("asks once for what is missing of a bucket", () => {
  const layout = laidOut([{ bucket: "2024-01", count: 50_000 }], () => false);
  expect(piecesOf(layout, rangeOf(49_999, 3))).toEqual([
    { kind: "asked", stretch: { bucket: "2024-01", offset: 3, count: 49_997 } },
  ]);
});
