import { describe, expect, it } from "vitest";
import {
  boxOf,
  kept,
  LAST_PARALLEL,
  leastZoom,
  panned,
  pixelOf,
  placeOf,
  spotAt,
  spotOf,
  zoomed,
} from "./mercator";
import { tilesOf } from "./tiles";

const size = { width: 1000, height: 600 };
const somewhere = kept({ ...spotOf({ lat: 48.2, lon: 16.4 }), zoom: 7.25 }, size);

/** The same numbers in every run. */
function numbers(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe("Web Mercator", () => {
  it("has Greenwich and the equator in the middle, and is a square", () => {
    expect(spotOf({ lat: 0, lon: 0 }).x).toBe(0.5);
    expect(spotOf({ lat: 0, lon: 0 }).y).toBeCloseTo(0.5, 12);
    expect(spotOf({ lat: LAST_PARALLEL, lon: -180 }).y).toBeCloseTo(0);
    expect(spotOf({ lat: -90, lon: 180 }).y).toBeCloseTo(1);
    // The corner of tile 1/1/1, and the parallel a quarter of the map above the equator.
    expect(placeOf({ x: 0.5, y: 0.5 })).toEqual({ lat: 0, lon: 0 });
    expect(placeOf({ x: 0.5, y: 0.25 }).lat).toBeCloseTo(66.51326, 5);
  });

  it("comes back to where it was", () => {
    const random = numbers();
    for (let i = 0; i < 500; i++) {
      const place = { lat: random() * 170 - 85, lon: random() * 360 - 180 };
      const back = placeOf(spotOf(place));
      expect(back.lat).toBeCloseTo(place.lat, 9);
      expect(back.lon).toBeCloseTo(place.lon, 9);
    }
  });
});

describe("a view", () => {
  it("draws a spot where it is found again", () => {
    const random = numbers();
    for (let i = 0; i < 200; i++) {
      const pixel = { x: random() * size.width, y: random() * size.height };
      const back = pixelOf(somewhere, size, spotAt(somewhere, size, pixel));
      expect(back.x).toBeCloseTo(pixel.x, 6);
      expect(back.y).toBeCloseTo(pixel.y, 6);
    }
  });

  it("draws a spot in the copy of the world that is nearest", () => {
    const view = kept({ ...spotOf({ lat: 0, lon: 179 }), zoom: 5 }, size);
    const pixel = pixelOf(view, size, spotOf({ lat: 0, lon: -179 }));
    expect(pixel.x - size.width / 2).toBeCloseTo((2 / 360) * 256 * 32, 6);
  });

  it("keeps what is under the pointer where it is while it zooms", () => {
    const at = { x: 700, y: 200 };
    const under = spotAt(somewhere, size, at);
    const closer = zoomed(somewhere, size, 1.5, at);
    expect(closer.zoom).toBe(8.75);
    expect(spotAt(closer, size, at).x).toBeCloseTo(under.x, 12);
    expect(spotAt(closer, size, at).y).toBeCloseTo(under.y, 12);
  });

  it("moves by as many pixels as it is dragged", () => {
    const moved = panned(somewhere, size, { x: 30, y: -20 });
    const pixel = pixelOf(moved, size, somewhere);
    expect(pixel.x).toBeCloseTo(530, 6);
    expect(pixel.y).toBeCloseTo(280, 6);
  });

  it("never shows the world twice, or what is beyond the poles where it need not", () => {
    const far = zoomed(somewhere, size, -20, { x: 0, y: 0 });
    expect(far.zoom).toBe(leastZoom(size));
    expect(boxOf(far, size)).toMatchObject({ west: -180, east: 180 });
    expect(kept({ x: 0.2, y: 0.9, zoom: 0 }, { width: 390, height: 844 }).y).toBe(0.5);
    const north = panned(somewhere, size, { x: 0, y: 1e9 });
    expect(spotAt(north, size, { x: 0, y: 0 }).y).toBeCloseTo(0);
  });
});

describe("tiles", () => {
  it("cover the view and name columns of this world only", () => {
    const view = kept({ ...spotOf({ lat: 0, lon: 179.9 }), zoom: 4.4 }, size);
    const tiles = tilesOf("https://t.example/{z}/{x}/{y}.png", view, size);
    expect(tiles.length).toBeGreaterThan(6);
    for (const { url } of tiles) {
      const [, z, x, y] = /(\d+)\/(\d+)\/(\d+)\.png$/.exec(url) ?? [];
      expect(z).toBe("4");
      expect(Number(x)).toBeLessThan(16);
      expect(Number(y)).toBeLessThan(16);
    }
    expect(Math.min(...tiles.map(({ left }) => left))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map(({ left, side }) => left + side))).toBeGreaterThanOrEqual(
      size.width,
    );
    expect(new Set(tiles.map(({ key }) => key)).size).toBe(tiles.length);
  });
});
