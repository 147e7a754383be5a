import { beforeEach, describe, expect, it } from "vitest";
import { countsOf, useSelection } from "./selection";

const photo = (id: string) => ({ id, kind: "photo" as const });
const video = (id: string) => ({ id, kind: "video" as const });
const ids = () => [...useSelection.getState().kinds.keys()];

describe("the selection", () => {
  beforeEach(() => useSelection.getState().clear());

  it("takes an item in and out", () => {
    useSelection.getState().toggle(photo("a"));
    useSelection.getState().toggle(video("b"));
    expect(ids()).toEqual(["a", "b"]);
    useSelection.getState().toggle(photo("a"));
    expect(ids()).toEqual(["b"]);
  });

  it("holds nothing twice", () => {
    useSelection.getState().add([photo("a"), photo("b")]);
    useSelection.getState().add([photo("b"), photo("c")]);
    expect(ids()).toEqual(["a", "b", "c"]);
  });

  it("says how many photos and videos it holds", () => {
    useSelection.getState().replace([photo("a"), video("b"), photo("c")]);
    expect(countsOf(useSelection.getState().kinds)).toEqual({ photos: 2, videos: 1 });
    useSelection.getState().drop(["a", "b"]);
    expect(countsOf(useSelection.getState().kinds)).toEqual({ photos: 1, videos: 0 });
  });
});
