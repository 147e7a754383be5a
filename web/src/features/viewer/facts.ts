import type { MediaItem } from "@/api/queries";
import type { Words } from "@/i18n";
import { seenIn } from "./findings";

/** An exposure time as photographers write it: 1/250 s, 0.8 s, 2 s. */
export function shutter(seconds: number, number: (value: number) => string): string {
  if (seconds > 0 && seconds < 0.4) return `1/${number(Math.round(1 / seconds))} s`;
  return `${number(Math.round(seconds * 10) / 10)} s`;
}

/** "1/250 s · f/2.8 · ISO 400 · 35 mm"; empty where nothing is known. */
export function exposureOf(item: MediaItem, { t, format }: Words): string {
  const { exposure } = item;
  if (!exposure) return "";
  const round = (value: number) => format.number(Math.round(value * 10) / 10);
  const parts = [
    exposure.time_s !== undefined && shutter(exposure.time_s, format.number),
    exposure.f_number !== undefined && `f/${round(exposure.f_number)}`,
    exposure.iso !== undefined && `ISO ${exposure.iso}`,
    exposure.focal_mm !== undefined && `${round(exposure.focal_mm)} mm`,
    exposure.bias !== undefined &&
      exposure.bias !== 0 &&
      `${exposure.bias > 0 ? "+" : "−"}${round(Math.abs(exposure.bias))} EV`,
    exposure.flash === true && t.details.flash,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The maker only where the model does not already begin with it. */
export function cameraOf({ camera }: MediaItem): string {
  const make = camera?.make?.trim() ?? "";
  const model = camera?.model?.trim() ?? "";
  return model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`.trim();
}

/** Whether a photo has a moving part, beside it or within. */
export const movesOf = ({ files }: MediaItem): boolean =>
  files.some((file) => file.role === "live_video" || file.motion !== undefined);

/** "RAW + JPEG" of one exposure that is kept in both; empty for any other. */
export function pairOf({ files }: MediaItem, { t }: Words): string {
  const raw = files.some((file) => file.role === "raw");
  const picture = files.some((file) => file.role !== "raw" && file.mime.startsWith("image/"));
  return raw && picture ? `${t.details.roles.raw} + ${t.details.roles.jpeg}` : "";
}

/** One of the pictures of an exposure, under the name that tells it from the others. */
export interface Version {
  readonly file: MediaItem["files"][number];
  readonly label: string;
}

const PICTURES = ["original", "jpeg", "raw", "edited"];

/** The pictures that are kept of one exposure, the main one first. */
export function versionsOf({ kind, files }: MediaItem, { t }: Words): Version[] {
  const pictures = kind === "photo" ? files.filter(({ role }) => PICTURES.includes(role)) : [];
  return pictures.map((file) => {
    const alone = pictures.filter(({ role }) => role === file.role).length === 1;
    const name = file.path.split(/[\\/]/).at(-1) ?? "";
    return { file, label: alone ? t.versions.names[file.role] : name };
  });
}

export function placeOf({ place }: MediaItem, { format }: Words): string {
  if (!place) return "";
  const country = format.country(place.country_code);
  return [place.name, place.region, country]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(", ");
}

/** 48.20849° N, 16.37208° E */
export function coordinates(lat: number, lon: number): string {
  const side = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(5)}° ${value < 0 ? negative : positive}`;
  return `${side(lat, "N", "S")}, ${side(lon, "E", "W")}`;
}

export function sizeOf(item: MediaItem, { t, format }: Words): string {
  const bytes = item.files.reduce((total, file) => total + file.bytes, 0);
  const { width = 0, height = 0 } = item;
  const megapixels = (width * height) / 1e6;
  const parts = [
    megapixels > 0 && `${width} × ${height}`,
    item.kind === "photo" && megapixels >= 0.1 && t.details.megapixels(megapixels),
    format.bytes(bytes),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** What a screen reader is told of the picture: all that is known in one sentence. */
export function describe(item: MediaItem, words: Words): string {
  const { t, format } = words;
  const date = item.captured_at ? format.wallDate(item.captured_at) : item.name;
  const seen = seenIn(item).map(({ label }) => t.found.label(label));
  return [
    item.title,
    t.photos.item(item.kind, date),
    placeOf(item, words),
    cameraOf(item),
    item.people.map((person) => person.name).join(", "),
    seen.join(", "),
    item.description,
  ]
    .filter(Boolean)
    .join(", ");
}
