import { describe, expect, it } from "vitest";
import type { Segment } from "@/api/queries";
import { placeAt, said, saying } from "./transcript";

const segment = (start_ms: number, end_ms: number, text = ""): Segment => ({
  id: `${start_ms}`,
  start_ms,
  end_ms,
  text,
  source: "subtitle_file",
  edited: false,
});

describe("the segment that is said", () => {
  const segments = [segment(1000, 2000), segment(1500, 4000), segment(6000, 7000)];

  it("is the one that began last", () => {
    expect(placeAt(segments, 1.2)).toBe(0);
    expect(placeAt(segments, 1.7)).toBe(1);
    expect(placeAt(segments, 3.9)).toBe(1);
  });

  it("is none before, between and after", () => {
    expect(placeAt(segments, 0.5)).toBe(-1);
    expect(placeAt(segments, 4)).toBe(-1);
    expect(placeAt(segments, 7)).toBe(-1);
  });
});

describe("what is written into the picture", () => {
  const segments = [
    { ...segment(0, 2000, "Guten Morgen"), language: "de" },
    { ...segment(0, 2000, "Good morning"), language: "en-GB" },
    { ...segment(1000, 2000, "Everybody!"), language: "en-GB" },
  ];
  const words = (seconds: number, language: string) =>
    said(segments, seconds, language).map(({ text }) => text);

  it("is all that is said now in the reader's language", () => {
    expect(words(0.5, "en")).toEqual(["Good morning"]);
    expect(words(1.5, "en-US")).toEqual(["Good morning", "Everybody!"]);
    expect(words(2, "en")).toEqual([]);
  });

  it("is of the first language where nothing is said in the reader's", () => {
    expect(words(1.5, "fr")).toEqual(["Guten Morgen"]);
    expect(said([segment(0, 1000, "La")], 0.5, "fr")).toHaveLength(1);
    expect(said([], 0, "fr")).toEqual([]);
  });
});

describe("searching what is said", () => {
  const segments = [segment(0, 1, "Schöne Grüße"), segment(1, 2, "the LAKE at night")];

  it("forgives case and accents and takes the words in any order", () => {
    expect(saying(segments, "grusse")).toEqual([]);
    expect(saying(segments, "gruße")).toEqual([segments[0]]);
    expect(saying(segments, "night lake")).toEqual([segments[1]]);
  });

  it("shows everything where no word is given", () => {
    expect(saying(segments, "  ")).toBe(segments);
  });
});
