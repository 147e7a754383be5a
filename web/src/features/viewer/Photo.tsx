import { useRef } from "react";
import type { MediaItem } from "@/api/queries";
import { usePreferences } from "@/state/preferences";
import { bound } from "@/state/shortcuts";
import { useSize } from "@/ui/useSize";
import { FindingsOver } from "./Findings";
import { movesOf } from "./facts";
import { Layers } from "./Layers";
import { LiveBadge, LiveVideo } from "./LivePhoto";
import { PREVIEW_PX } from "./preview";
import { zoomShortcuts } from "./shortcuts";
import { useKeys } from "./useKeys";
import { useLive } from "./useLive";
import { useVersions } from "./useVersions";
import { useZoom } from "./useZoom";
import { OtherVersion, VersionSwitch } from "./Versions";
import { ZoomControls } from "./ZoomControls";

const UNKNOWN = { width: PREVIEW_PX, height: (PREVIEW_PX * 3) / 4 };
/** How far a key moves a picture that is larger than the screen. */
const PAN_PX = 80;

export interface PhotoProps {
  readonly item: MediaItem;
  readonly description: string;
}

/** One photo in its frame, and its real pixels once it is zoomed. */
export function Photo({ item, description }: PhotoProps) {
  const frameRef = useRef<HTMLDivElement>(null);
  const frame = useSize(frameRef);
  const picture = item.width && item.height ? { width: item.width, height: item.height } : UNKNOWN;
  const zoom = useZoom(frameRef, frame, picture);
  const moves = movesOf(item);
  const live = useLive(moves);
  const versions = useVersions(item);
  const foundShown = usePreferences((state) => state.foundShown);
  useKeys(
    bound(zoomShortcuts, {
      in: zoom.zoomIn,
      out: zoom.zoomOut,
      fit: zoom.toFit,
      actual: zoom.toActual,
      toggle: zoom.toggle,
      left: () => zoom.pan(PAN_PX, 0),
      right: () => zoom.pan(-PAN_PX, 0),
      up: () => zoom.pan(0, PAN_PX),
      down: () => zoom.pan(0, -PAN_PX),
    }),
  );
  // Another version may be cut to another shape.
  const otherThere = versions.other && versions.arrival === "there";
  const shownPx = zoom.room.fit.width * zoom.scale * (globalThis.devicePixelRatio || 1);
  const previewPx =
    Math.min(1, PREVIEW_PX / Math.max(picture.width, picture.height)) * picture.width;

  return (
    <>
      <div
        ref={frameRef}
        {...zoom.handlers}
        {...live.hold}
        data-zoomed={zoom.zoomed || undefined}
        className={`absolute inset-0 touch-none overflow-hidden select-none group-data-idle/viewer:cursor-none ${zoom.zoomed ? "cursor-grab active:cursor-grabbing" : "cursor-zoom-in"}`}
      >
        {frame.width > 0 && (
          <div className="absolute top-0 left-0 origin-top-left" style={zoom.style}>
            <div className={otherThere ? "invisible" : undefined}>
              <Layers item={item} description={description} full={shownPx > previewPx * 1.05} />
              {foundShown && <FindingsOver item={item} fit={zoom.room.fit} scale={zoom.scale} />}
            </div>
            <OtherVersion item={item} versions={versions} />
            <LiveVideo item={item} live={live} />
          </div>
        )}
      </div>
      <VersionSwitch versions={versions} />
      {moves && <LiveBadge item={item} live={live} />}
      <ZoomControls zoom={zoom} />
    </>
  );
}
