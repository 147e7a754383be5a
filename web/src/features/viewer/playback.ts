import { Refusal, refusalOf } from "@/api/client";
import { originalUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import type { Messages } from "@/i18n";

/** Why a video does not play here. */
export type Obstacle =
  | { readonly kind: "unsupported"; readonly what: string }
  | { readonly kind: "unreadable"; readonly detail: string }
  | { readonly kind: "damaged" }
  | { readonly kind: "missing" }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "network" };

/** What the file holds, as people write it: "HEVC, AAC in MOV". */
export function contentOf(item: MediaItem): string {
  const [file] = item.files;
  const codecs = [item.video?.codec, item.audio?.codec].filter((codec) => codec !== undefined);
  const container = file?.path.slice(file.path.lastIndexOf(".") + 1) ?? "";
  return [codecs.join(", "), container]
    .filter((part) => part !== "")
    .join(" · ")
    .toUpperCase();
}

/** A media error says little: the engine is asked whether the file can be had at all. */
export async function whyNot(item: MediaItem, code: number | undefined): Promise<Obstacle> {
  const refusal = await askForFirstByte(item.id);
  if (refusal === "network") return { kind: "network" };
  if (refusal instanceof Refusal) {
    switch (refusal.code) {
      case "file_missing":
        return { kind: "missing" };
      case "library_offline":
        return { kind: "offline" };
      default:
        return { kind: "refused", detail: refusal.message };
    }
  }
  const [problem] = item.problems;
  if (!item.video && problem) return { kind: "unreadable", detail: problem.detail };
  return code === MediaError.MEDIA_ERR_DECODE
    ? { kind: "damaged" }
    : { kind: "unsupported", what: contentOf(item) };
}

async function askForFirstByte(id: string): Promise<Refusal | "network" | "given"> {
  try {
    const response = await fetch(originalUrl(id), { headers: { Range: "bytes=0-0" } });
    if (response.ok) return "given";
    return refusalOf(response.status, await response.json().catch(() => undefined));
  } catch {
    return "network";
  }
}

export function sentenceFor(obstacle: Obstacle, { video }: Messages): string {
  switch (obstacle.kind) {
    case "unsupported":
      return `${video.unsupported(obstacle.what)} ${video.unsupportedHint}`;
    case "damaged":
      return video.decode;
    case "missing":
      return video.missing;
    case "offline":
      return video.offline;
    case "unreadable":
    case "refused":
      return obstacle.detail;
    case "network":
      return video.network;
  }
}
