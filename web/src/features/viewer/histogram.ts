export interface Histogram {
  /** How often each brightness occurs, darkest first; the bins of one channel sum to 1. */
  readonly luminance: readonly number[];
  readonly red: readonly number[];
  readonly green: readonly number[];
  readonly blue: readonly number[];
  /** Parts of the picture that are wholly black or wholly white. */
  readonly black: number;
  readonly white: number;
  /** From 0, black, to 1, white: half of the picture is darker. */
  readonly median: number;
}

export const BINS = 64;
const LEVELS = 256;
/** What a JPEG makes of pure black and pure white. */
const NEAR = 2;

/** Counts the pixels of a picture, four bytes each; transparent ones are not part of it. */
export function histogramOf(pixels: Uint8ClampedArray): Histogram {
  const counts = [0, 1, 2, 3].map(() => new Float64Array(LEVELS));
  const [red, green, blue, luminance] = counts as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let total = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < LEVELS / 2) continue;
    const [r = 0, g = 0, b = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    add(red, r);
    add(green, g);
    add(blue, b);
    // Rec. 709: what the eye makes of the three.
    add(luminance, Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b));
    total++;
  }
  const part = (sum: number) => (total > 0 ? sum / total : 0);
  return {
    red: binned(red, total),
    green: binned(green, total),
    blue: binned(blue, total),
    luminance: binned(luminance, total),
    black: part(sumOf(luminance.subarray(0, NEAR + 1))),
    white: part(sumOf(luminance.subarray(LEVELS - 1 - NEAR))),
    median: medianOf(luminance, total),
  };
}

function add(counts: Float64Array, level: number): void {
  counts[level] = (counts[level] ?? 0) + 1;
}

const sumOf = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);

function binned(counts: Float64Array, total: number): number[] {
  const wide = LEVELS / BINS;
  return Array.from({ length: BINS }, (_, bin) => {
    const sum = sumOf(counts.subarray(bin * wide, (bin + 1) * wide));
    return total > 0 ? sum / total : 0;
  });
}

function medianOf(counts: Float64Array, total: number): number {
  let seen = 0;
  for (let level = 0; level < LEVELS; level++) {
    seen += counts[level] ?? 0;
    if (seen * 2 >= total) return level / (LEVELS - 1);
  }
  return 0;
}

/** The outline of a channel in a box of that size. A spike of pure black must not flatten the rest. */
export function pathOf(bins: readonly number[], width: number, height: number): string {
  const inner = Math.max(...bins.slice(1, -1), 0.001);
  const points = bins.map((part, bin) => {
    const x = (bin / (bins.length - 1)) * width;
    const y = height - Math.min(1, part / inner) * height;
    return `L${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M0 ${height}${points.join("")}L${width} ${height}Z`;
}
