import { describe, expect, it } from "vitest";
import { boxOf, fitting, kept, spotOf } from "@/ui/map/mercator";
import { areaFilter, areaOf, around, canPart, viewOf, viewText } from "./area";

const size = { width: 1200, height: 800 };

describe("the area that is asked for", () => {
  it("covers what is seen, to whole tiles", () => {
    const view = kept({ ...spotOf({ lat: 48.2, lon: 16.4 }), zoom: 6.3 }, size);
    const seen = boxOf(view, size);
    const area = areaOf(view, size);
    expect(area.zoom).toBe(6);
    expect(area.west).toBeLessThanOrEqual(seen.west);
    expect(area.east).toBeGreaterThanOrEqual(seen.east);
    expect(area.south).toBeLessThanOrEqual(seen.south);
    expect(area.north).toBeGreaterThanOrEqual(seen.north);
    expect(((area.west + 180) / 360) * 64).toBeCloseTo(Math.round(((area.west + 180) / 360) * 64));
  });

  it("stays the same while the map is moved a little", () => {
    const view = { x: 0.5301, y: 0.3401, zoom: 8.2 };
    expect(areaOf({ ...view, x: view.x + 0.0001 }, size)).toEqual(areaOf(view, size));
  });

  it("reaches over the 180th meridian, and to the poles", () => {
    const pacific = areaOf(kept({ ...spotOf({ lat: 0, lon: 179 }), zoom: 5 }, size), size);
    expect(pacific.west).toBeGreaterThan(0);
    expect(pacific.east).toBeLessThan(0);
    const world = areaOf(kept({ x: 0.5, y: 0.5, zoom: 0 }, size), size);
    expect(world).toMatchObject({ west: -180, east: 180, north: 90 });
  });

  it("ends at the 180th meridian where that is its edge", () => {
    const east = areaOf({ x: 0.75, y: 0.5, zoom: 2 }, { width: 512, height: 256 });
    expect(east).toMatchObject({ west: 0, east: 180 });
  });
});

describe("a box around boxes", () => {
  const box = (west: number, east: number) => ({ west, east, south: -1, north: 2 });

  it("takes the shorter way around the earth", () => {
    expect(around([box(170, 175), box(-175, -170)])).toEqual(box(170, -170));
    expect(around([box(-10, 0), box(20, 30)])).toEqual(box(-10, 30));
    expect(around([box(178, -179), box(150, 160)])).toEqual(box(150, -179));
    expect(around([])).toBeUndefined();
  });

  it("is the box itself where there is one", () => {
    expect(around([box(5, 6)])).toEqual(box(5, 6));
    expect(around([box(179, -179)])).toEqual(box(179, -179));
  });

  it("is seen whole in the view that fits it", () => {
    const given = { west: 170, east: -160, south: -20, north: 10 };
    const seen = boxOf(fitting(given, size), size);
    expect(seen.west).toBeLessThan(170);
    expect(seen.east).toBeGreaterThan(-160);
    expect(seen.south).toBeLessThan(-20);
    expect(seen.north).toBeGreaterThan(10);
  });
});

it("writes a box as a filter that holds all of it", () => {
  expect(areaFilter({ south: 1.00000049, west: -2, north: 1.00000051, east: 3.1234567 })).toBe(
    "area:1,-2,1.000001,3.123457",
  );
  expect(areaFilter({ south: -90, west: -180, north: 90, east: 180 })).toBe("area:-90,-180,90,180");
  expect(areaFilter({ south: 0, west: 1e-7, north: 0, east: 1e-7 })).toBe("area:0,0,0,0.000001");
});

it("knows when a closer look parts the items of a cluster", () => {
  expect(canPart({ west: 16.37, east: 16.37, south: 48.2, north: 48.2 })).toBe(false);
  expect(canPart({ west: 16.37, east: 16.3702, south: 48.2, north: 48.2001 })).toBe(false);
  expect(canPart({ west: 16.3, east: 16.4, south: 48.2, north: 48.2 })).toBe(true);
  expect(canPart({ west: 179.95, east: -179.95, south: 0, north: 0 })).toBe(true);
});

it("keeps a view in the address", () => {
  const view = { ...spotOf({ lat: -33.86, lon: 151.2 }), zoom: 9.5 };
  const read = viewOf(viewText(view));
  expect(read?.x).toBeCloseTo(view.x, 6);
  expect(read?.y).toBeCloseTo(view.y, 6);
  expect(read?.zoom).toBe(9.5);
  for (const nonsense of [undefined, "", "1,2", "a,b,c", "91,0,3", "1,2,-1"]) {
    expect(viewOf(nonsense)).toBeUndefined();
  }
});
