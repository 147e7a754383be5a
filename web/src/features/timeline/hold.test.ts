import { describe, expect, it } from "vitest";
import type { TimelineColumns } from "@/api/queries";
import { settled } from "./hold";
import { columnsOf } from "./testing/given";

function of(...ids: string[]): TimelineColumns {
  return { ...columnsOf({ bucket: "2024-01", offset: 0, count: ids.length }), id: ids };
}

describe("a newer answer for a segment", () => {
  it("is taken as it is where nobody looks, or where it is about the same pictures", () => {
    const fresh = of("n", "a", "b");
    expect(settled(of("a", "b", "c"), fresh, false)).toBe(fresh);
    expect(settled(undefined, fresh, true)).toBe(fresh);
    expect(settled(of("n", "a", "b"), fresh, true)).toBe(fresh);
  });

  it("moves nothing that somebody looks at", () => {
    const shown = of("a", "b", "c");
    const now = settled(shown, of("n", "m", "a"), true);
    expect(now.id).toEqual(["a", "b", "c"]);
    expect(now.ratio).toEqual(shown.ratio);
  });

  it("still says what became known", () => {
    const fresh = { ...of("n", "a", "b"), favorite: [false, true, false], flags: [0, 0, 16] };
    const now = settled(of("a", "b", "c"), fresh, true);
    expect(now.favorite).toEqual([true, false, false]);
    expect(now.flags).toEqual([0, 16, 0]);
  });

  it("takes away what is gone", () => {
    expect(settled(of("a", "b", "c", "d"), of("a", "c", "d", "e"), true).id).toEqual([
      "a",
      "c",
      "d",
    ]);
  });

  it("begins anew where nothing is left", () => {
    const fresh = of("x", "y");
    expect(settled(of("a", "b"), fresh, true)).toBe(fresh);
  });
});
