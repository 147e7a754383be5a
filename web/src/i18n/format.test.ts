import { describe, expect, it } from "vitest";
import { formatFor } from "./format";
import { spoken } from "./index";

const english = formatFor("en-GB");
const german = formatFor("de-DE");

describe("format", () => {
  it("writes a clock without an hour that is not there", () => {
    expect([0, 7_400, 61_000, 3_723_000].map(english.clock)).toEqual([
      "0:00",
      "0:07",
      "1:01",
      "1:02:03",
    ]);
  });

  it("shows a wall time as written, whatever the zone of this machine", () => {
    expect(english.wallDate("2019-03-21T23:59:59.348")).toBe("21 March 2019");
    expect(german.wallDate("2019-03-21T00:00:01")).toBe("21. März 2019");
  });

  it("separates thousands by locale", () => {
    expect(english.number(1_203_000)).toBe("1,203,000");
    expect(german.number(1_203_000)).toBe("1.203.000");
  });

  it("gives sizes one decimal only below ten", () => {
    expect(english.bytes(999)).toBe("999 byte");
    expect(english.bytes(4_560_000)).toBe("4.6 MB");
    expect(english.bytes(45_600_000_000)).toBe("46 GB");
  });

  it("speaks of long times coarsely", () => {
    expect(formatFor("en-US").about(20_000)).toBe("20 sec");
    expect(formatFor("de").about(7_000_000)).toBe("2 Std.");
  });
});

describe("language", () => {
  it("is the first of the browser's that is spoken here", () => {
    expect(spoken("system", ["fr-FR", "de-AT", "en"])).toBe("de");
    expect(spoken("system", ["fr"])).toBe("en");
    expect(spoken("en", ["de"])).toBe("en");
  });
});
