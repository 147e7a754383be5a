import { describe, expect, it } from "vitest";
import { type History, paceOf, type Sample, withSample } from "./pace";

function history(samples: readonly Sample[]): History {
  return samples.reduce<History>(withSample, []);
}

/** A sample every second of work that settles `perSecond` of `all`. */
function steady(perSecond: number, seconds: number, all: number): History {
  return history(
    Array.from({ length: seconds + 1 }, (_, second) => ({
      at: 1_700_000_000_000 + second * 1000,
      settled: Math.floor(second * perSecond),
      all,
    })),
  );
}

describe("the pace of work", () => {
  it("is not named before enough was seen", () => {
    expect(paceOf([])).toBeUndefined();
    expect(paceOf(steady(10, 5, 10_000))).toBeUndefined();
    expect(paceOf(steady(0.1, 20, 10_000))).toBeUndefined();
  });

  it.each([0.5, 1, 7, 40, 900])("of %d a second is what was done in the time", (perSecond) => {
    const pace = paceOf(steady(perSecond, 60, 1_000_000));
    expect(pace?.perMinute).toBeCloseTo(perSecond * 60, -1);
  });

  it("and the rest give the time left, for any pace and any rest", () => {
    for (const perSecond of [1, 3, 20, 250]) {
      for (const rest of [1, 100, 40_000]) {
        const seen = steady(perSecond, 100, perSecond * 100 + rest);
        expect(paceOf(seen)?.left).toBeCloseTo((rest / perSecond) * 1000, 3);
      }
    }
  });

  it("promises no end while more is being found", () => {
    const growing = Array.from({ length: 60 }, (_, second) => ({
      at: second * 1000,
      settled: second * 10,
      all: 1000 + second * 50,
    }));
    expect(paceOf(history(growing))?.perMinute).toBeCloseTo(600);
    expect(paceOf(history(growing))?.left).toBeUndefined();
  });

  it("promises no end when it suddenly crawls", () => {
    const crawling = Array.from({ length: 60 }, (_, second) => ({
      at: second * 1000,
      settled: second < 30 ? second * 20 : 600 + second,
      all: 10_000,
    }));
    expect(paceOf(history(crawling))?.left).toBeUndefined();
  });

  it("has no time left when everything is settled", () => {
    expect(paceOf(steady(10, 60, 600))?.left).toBeUndefined();
  });

  it("begins anew when failures are tried again, and forgets what is long ago", () => {
    const seen = steady(10, 60, 10_000);
    const again = withSample(seen, { at: 1_700_000_070_000, settled: 3, all: 10_000 });
    expect(again).toHaveLength(1);
    expect(steady(1, 3600, 10_000).length).toBeLessThan(200);
  });
});
