import { type Extent, fitted } from "./zoom";

export interface Box extends Extent {
  readonly left: number;
  readonly top: number;
}

const GROW = { duration: 180, easing: "cubic-bezier(0.2, 0.7, 0.3, 1)" } as const;
/** Of a thumbnail: one that is smaller is the whole picture. */
const THUMBNAIL_PX = 512;
/** Larger than any screen. */
const LARGE_PX = 100_000;

/** The transform that lays one box over another one, covering it, without changing its shape. */
export function over(box: Box, cell: Box): string {
  const scale = Math.max(cell.width / box.width, cell.height / box.height);
  const x = cell.left + cell.width / 2 - box.left - box.width / 2;
  const y = cell.top + cell.height / 2 - box.top - box.height / 2;
  return `translate(${x}px, ${y}px) scale(${scale})`;
}

/** Where a picture comes to lie in the middle of a frame. */
export function boxWithin(frame: Box, picture: Extent, pixelRatio: number): Box {
  const { width, height } = fitted(picture, frame, pixelRatio);
  return {
    left: frame.left + (frame.width - width) / 2,
    top: frame.top + (frame.height - height) / 2,
    width,
    height,
  };
}

/** The size of a picture of which only the thumbnail is known. */
export function largeOf({ width, height }: Extent): Extent {
  const longer = Math.max(width, height);
  const scale = longer < THUMBNAIL_PX ? 1 : LARGE_PX / longer;
  return { width: width * scale, height: height * scale };
}

export interface Cell {
  readonly box: Box;
  readonly picture: HTMLImageElement;
}

/** The item's picture on the screen behind the viewer, where it is in view and motion is wanted. */
export function cellOf(id: string): Cell | undefined {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return undefined;
  const picture = document.querySelector<HTMLImageElement>(`[data-media="${CSS.escape(id)}"] img`);
  if (!picture || picture.naturalWidth === 0) return undefined;
  const box = picture.getBoundingClientRect();
  const seen =
    box.bottom > 0 &&
    box.right > 0 &&
    box.top < innerHeight &&
    box.left < innerWidth &&
    box.width > 0;
  return seen ? { box, picture } : undefined;
}

/** Grows from a cell to the place where the element already lies. */
export function growFrom(cell: Box, element: HTMLElement, then: () => void): void {
  const animation = element.animate(
    { transform: [over(element.getBoundingClientRect(), cell), "none"] },
    GROW,
  );
  animation.onfinish = then;
  animation.oncancel = then;
}

/** What the viewer shows, as it lies on the screen now: zoomed, swiped, or a video within its bars. */
export function shownIn(stage: HTMLElement): { box: Box; src: string } | undefined {
  const picture = stage.querySelector<HTMLImageElement | HTMLVideoElement>("[data-picture]");
  if (!picture) return undefined;
  const box = picture.getBoundingClientRect();
  if (picture instanceof HTMLImageElement) return { box, src: picture.currentSrc };
  const { videoWidth: width, videoHeight: height } = picture;
  const src = picture.poster;
  if (width === 0) return { box, src };
  const scale = LARGE_PX / Math.max(width, height);
  return { box: boxWithin(box, { width: width * scale, height: height * scale }, 1), src };
}

/** A picture of what was shown shrinks back into its cell; it is on its own, the viewer is gone already. */
export function shrinkInto(id: string, stage: HTMLElement, behind: HTMLElement): void {
  const cell = cellOf(id);
  const shown = shownIn(stage);
  if (!cell || !shown?.src) return;
  const ghost = document.createElement("div");
  ghost.ariaHidden = "true";
  ghost.style.cssText = "position:fixed;inset:0;z-index:45;pointer-events:none;overflow:hidden";
  const shade = document.createElement("div");
  shade.style.cssText = "position:absolute;inset:0;background:var(--film)";
  const picture = document.createElement("img");
  picture.src = shown.src;
  picture.alt = "";
  Object.assign(picture.style, {
    position: "absolute",
    maxWidth: "none",
    objectFit: "cover",
    left: `${shown.box.left}px`,
    top: `${shown.box.top}px`,
    width: `${shown.box.width}px`,
    height: `${shown.box.height}px`,
  });
  ghost.append(shade, picture);
  document.body.append(ghost);
  shade.animate(
    { opacity: [getComputedStyle(behind).opacity, "0"] },
    { ...GROW, fill: "forwards" },
  );
  const animation = picture.animate({ transform: ["none", over(shown.box, cell.box)] }, GROW);
  animation.onfinish = () => ghost.remove();
  animation.oncancel = () => ghost.remove();
}
