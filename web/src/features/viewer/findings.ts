import type { MediaItem } from "@/api/queries";

export type Detection = MediaItem["detections"][number];
export type TextLine = MediaItem["text"][number];
export type Box = Detection["box"];

/** One kind of thing that was seen. */
export interface Seen {
  readonly label: string;
  /** Of the one that is surest. */
  readonly confidence: number;
  /** How many of them; stills of a video show the same thing again and again, so it is 1 there. */
  readonly count: number;
}

const inPicture = ({ frame_id }: { readonly frame_id?: string | undefined }) => !frame_id;

/** What is seen, each label once, the surest first. */
export function seenIn({ detections }: Pick<MediaItem, "detections">): readonly Seen[] {
  const labels = [...new Set(detections.map(({ label }) => label))];
  return labels
    .map((label) => {
      const all = detections.filter((detection) => detection.label === label);
      return {
        label,
        confidence: Math.max(...all.map(({ confidence }) => confidence)),
        count: Math.max(1, all.filter(inPicture).length),
      };
    })
    .toSorted((one, other) => other.confidence - one.confidence);
}

/** The lines that are read, in their order; what stands in still after still of a video once. */
export function linesIn({ text }: Pick<MediaItem, "text">): readonly string[] {
  const still = text.filter(inPicture).map((line) => line.text);
  const moving = new Set(text.filter((line) => !inPicture(line)).map((line) => line.text));
  return [...still, ...moving];
}

/** What can be drawn over a photo. */
export interface Findings {
  /** The largest first, so that none hides a smaller one. */
  readonly detections: readonly Detection[];
  readonly text: readonly TextLine[];
}

const areaOf = ({ box }: Detection) => box.width * box.height;

export function findingsOf({ kind, detections, text }: MediaItem): Findings {
  if (kind !== "photo") return { detections: [], text: [] };
  return {
    detections: detections.filter(inPicture).toSorted((one, other) => areaOf(other) - areaOf(one)),
    text: text.filter(inPicture),
  };
}

/** Whether there is anything to draw. */
export function hasFindings(item: MediaItem): boolean {
  const { detections, text } = findingsOf(item);
  return detections.length + text.length > 0;
}

/** Where the words of a line go: as wide and as high as what is written there. */
export interface Written {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly size: number;
  /** Writing that runs from the top to the bottom is turned by as many degrees. */
  readonly turned: 0 | 90;
}

/** So much higher than wide is no line of several letters that stands upright. */
const UPRIGHT = 1.5;
/** Where the letters of most fonts stand, as a part of the line's height. */
const BASELINE = 0.8;

/** A line's words in the pixels of a picture, from its left end on the baseline. */
export function written({ text, box }: TextLine, width: number, height: number): Written {
  const wide = box.width * width;
  const high = box.height * height;
  const x = box.x * width;
  const y = box.y * height;
  return [...text].length > 1 && high > wide * UPRIGHT
    ? { x: x + wide * (1 - BASELINE), y, length: high, size: wide, turned: 90 }
    : { x, y: y + high * BASELINE, length: wide, size: high, turned: 0 };
}
