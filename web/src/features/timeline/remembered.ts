import type { TimelineView } from "@/api/queries";

/** Where in which order a person was: an item, counted, and how far its row was scrolled. */
export interface Remembered {
  readonly order: string;
  readonly kind: string;
  readonly position: number;
}

const NAME = "gaze.photos-place";
let kept: Remembered | undefined;

export function remember({ order, kind }: TimelineView, position: number): void {
  kept = { order, kind: kind ?? "all", position };
  try {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing begins at the top after a reload.
  }
}

/** The place to come back to: within this page always, after a load only where it is a return. */
export function remembered({ order, kind }: TimelineView): number {
  const place = kept ?? (isReturn() ? stored() : undefined);
  return place?.order === order && place.kind === (kind ?? "all") ? place.position : 0;
}

function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  const type = navigation && "type" in navigation ? navigation.type : "";
  return type === "reload" || type === "back_forward";
}

function stored(): Remembered | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(NAME) ?? "null") as Partial<Remembered> | null;
    return typeof place?.position === "number"
      ? { order: place.order ?? "", kind: place.kind ?? "", position: place.position }
      : undefined;
  } catch {
    return undefined;
  }
}
