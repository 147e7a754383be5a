import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { MediaItem } from "@/api/queries";
import { loadWords, WordsContext } from "@/i18n";
import { FindingsOver } from "./Findings";
import { type Detection, findingsOf, linesIn, seenIn, type TextLine, written } from "./findings";

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const seen = (label: string, confidence: number, where = box(0, 0, 0.5, 0.5)): Detection => ({
  label,
  confidence,
  box: where,
});
const line = (text: string, where = box(0.1, 0.1, 0.4, 0.05)): TextLine => ({
  text,
  confidence: 0.9,
  box: where,
});
const inStill = { frame_id: "0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0b" };
const photo = (detections: readonly Detection[], text: readonly TextLine[] = []) =>
  ({ kind: "photo", detections, text }) as unknown as MediaItem;

describe("what is seen", () => {
  it("names each thing once, the surest first, and counts it", () => {
    const detections = [seen("couch", 0.8), seen("dog", 0.7), seen("dog", 0.91)];
    expect(seenIn({ detections })).toEqual([
      { label: "dog", confidence: 0.91, count: 2 },
      { label: "couch", confidence: 0.8, count: 1 },
    ]);
  });

  it("does not count the same thing anew in every still of a video", () => {
    const detections = [seen("dog", 0.7), seen("dog", 0.9)].map((one) => ({ ...one, ...inStill }));
    expect(seenIn({ detections })).toEqual([{ label: "dog", confidence: 0.9, count: 1 }]);
  });
});

describe("what is read", () => {
  it("keeps the lines of a picture, those that say the same too", () => {
    expect(linesIn({ text: [line("one"), line("two"), line("one")] })).toEqual([
      "one",
      "two",
      "one",
    ]);
  });

  it("says once what stands in still after still", () => {
    const text = [line("exit"), line("exit"), line("way")].map((one) => ({ ...one, ...inStill }));
    expect(linesIn({ text })).toEqual(["exit", "way"]);
  });
});

describe("what is drawn over a photo", () => {
  it("has the small things above the large ones", () => {
    const small = seen("ball", 0.5, box(0.4, 0.4, 0.1, 0.1));
    const large = seen("person", 0.9, box(0.1, 0.1, 0.8, 0.8));
    expect(findingsOf(photo([small, large])).detections).toEqual([large, small]);
  });

  it("leaves out what belongs to a still of a video", () => {
    const item = photo([{ ...seen("dog", 0.9), ...inStill }], [{ ...line("exit"), ...inStill }]);
    expect(findingsOf(item)).toEqual({ detections: [], text: [] });
    expect(findingsOf({ ...photo([seen("dog", 0.9)]), kind: "video" }).detections).toEqual([]);
  });

  it("lies exactly over what it names, at every zoom", () => {
    const item = photo([seen("dog", 0.9, box(0.25, 0.5, 0.5, 0.25))]);
    for (const scale of [1, 4]) {
      const drawn = render(
        <FindingsOver item={item} fit={{ width: 800, height: 600 }} scale={scale} />,
      );
      const dog = drawn.container.querySelector<HTMLElement>("[data-box=dog]");
      expect(dog?.style.left).toBe("25%");
      expect(dog?.style.top).toBe("50%");
      expect(dog?.style.width).toBe("50%");
      expect(dog?.style.height).toBe("25%");
      expect(drawn.container.textContent).toBe("dog");
      drawn.unmount();
    }
  });
});

describe("the name of what is drawn", () => {
  it("is said in the language of the reader", async () => {
    const item = photo([seen("dog", 0.9), seen("axolotl", 0.8, box(0.5, 0.5, 0.4, 0.4))]);
    const drawn = render(
      <WordsContext value={await loadWords("de")}>
        <FindingsOver item={item} fit={{ width: 800, height: 600 }} scale={1} />
      </WordsContext>,
    );
    expect(drawn.container.textContent).toBe("Hundaxolotl");
    drawn.unmount();
  });
});

describe("the words over a photo", () => {
  it("are as wide and as high as what is written there", () => {
    const { x, length, size, turned } = written(line("exit", box(0.1, 0.5, 0.4, 0.1)), 1000, 500);
    expect({ x, length, size, turned }).toEqual({ x: 100, length: 400, size: 50, turned: 0 });
  });

  it("stand on their side where the line does", () => {
    const { y, length, size, turned } = written(line("exit", box(0.5, 0.1, 0.05, 0.8)), 1000, 500);
    expect({ y, length, size, turned }).toEqual({ y: 50, length: 400, size: 50, turned: 90 });
  });

  it("stay upright where one high letter is the whole line", () => {
    expect(written(line("I", box(0.5, 0.1, 0.05, 0.8)), 1000, 500).turned).toBe(0);
  });

  it("can be selected", () => {
    const item = photo([], [line("Way out")]);
    const { container } = render(
      <FindingsOver item={item} fit={{ width: 800, height: 600 }} scale={1} />,
    );
    const text = container.querySelector("text");
    expect(text?.textContent).toBe("Way out");
    expect(text?.getAttribute("textLength")).toBe("320");
    expect(text?.getAttribute("class")).toContain("select-text");
  });
});
