import { ImageOff, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { fullUrl, previewUrl, thumbnailUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { Blurhash } from "@/ui/Blurhash";
import { IconButton } from "@/ui/Button";
import { useSize } from "@/ui/useSize";
import { type Swipes, useZoom } from "./useZoom";

/** The preview's longer side, as the contract has it: above it, only the full picture is sharp. */
const PREVIEW_PX = 1440;
const UNKNOWN = { width: PREVIEW_PX, height: (PREVIEW_PX * 3) / 4 };

export interface PhotoProps extends Swipes {
  readonly item: MediaItem;
  readonly description: string;
}

/** One photo: blur, thumbnail and preview in turn, and its real pixels once it is zoomed. */
export function Photo({ item, description, ...swipes }: PhotoProps) {
  const { t } = useWords();
  const frameRef = useRef<HTMLDivElement>(null);
  const frame = useSize(frameRef);
  const picture = item.width && item.height ? { width: item.width, height: item.height } : UNKNOWN;
  const zoom = useZoom(frameRef, frame, picture, swipes);
  useZoomKeys(zoom);
  const { view, fit } = zoom;
  const style = {
    width: fit.width,
    height: fit.height,
    transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
  };
  const beyondPreview =
    fit.width * view.scale * (globalThis.devicePixelRatio || 1) >
    Math.min(1, PREVIEW_PX / Math.max(picture.width, picture.height)) * picture.width * 1.05;

  return (
    <>
      <div
        ref={frameRef}
        {...zoom.handlers}
        className={`absolute inset-0 touch-none overflow-hidden ${zoom.zoomed ? "cursor-grab active:cursor-grabbing" : "cursor-zoom-in"}`}
      >
        {frame.width > 0 && (
          <div className="absolute start-1/2 top-1/2" style={style}>
            <Layers item={item} description={description} full={beyondPreview} />
          </div>
        )}
      </div>
      <div className="absolute end-3 bottom-3 flex gap-1 rounded-m bg-film-chip" data-chrome>
        <IconButton
          onFilm
          label={t.viewer.zoomOut}
          shortcut="-"
          icon={<ZoomOut size={19} />}
          disabled={!zoom.zoomed}
          onClick={zoom.zoomOut}
        />
        <IconButton
          onFilm
          label={t.viewer.zoomIn}
          shortcut="+"
          icon={<ZoomIn size={19} />}
          onClick={zoom.zoomIn}
        />
      </div>
    </>
  );
}

interface LayersProps {
  readonly item: MediaItem;
  readonly description: string;
  /** Whether the screen shows more than the preview holds. */
  readonly full: boolean;
}

function Layers({ item, description, full }: LayersProps) {
  const { t } = useWords();
  const [preview, setPreview] = useState<"coming" | "there" | "missing">("coming");
  const [fullThere, setFullThere] = useState<"coming" | "there" | "missing">("coming");
  const [wanted, setWanted] = useState(full);
  if (full && !wanted) setWanted(true);
  const layer = "absolute inset-0 size-full object-contain";

  if (preview === "missing") {
    return (
      <div className="grid h-full place-items-center text-film-muted">
        <div className="flex flex-col items-center gap-3 text-center">
          <ImageOff size={40} aria-hidden />
          <p>{item.state === "pending" ? t.viewer.notYet : t.viewer.cannotShow}</p>
          {item.state === "failed" && <p className="max-w-md">{item.problems[0]?.detail}</p>}
        </div>
      </div>
    );
  }
  return (
    <>
      {item.placeholder && preview === "coming" && (
        <Blurhash hash={item.placeholder} className={layer} />
      )}
      {preview === "coming" && <img src={thumbnailUrl(item.id)} alt="" className={layer} />}
      <img
        src={previewUrl(item.id)}
        alt={description}
        draggable={false}
        onLoad={() => setPreview("there")}
        onError={() => setPreview("missing")}
        className={layer}
      />
      {wanted && fullThere !== "missing" && (
        <img
          src={fullUrl(item.id)}
          alt=""
          draggable={false}
          onLoad={() => setFullThere("there")}
          onError={() => setFullThere("missing")}
          className={`${layer} transition-opacity duration-(--duration-fast) ${fullThere === "there" ? "" : "opacity-0"}`}
        />
      )}
      {wanted && fullThere !== "there" && (
        <p role="status" className="sr-only">
          {fullThere === "coming" ? t.viewer.loadingFull : t.viewer.noFull}
        </p>
      )}
    </>
  );
}

/** `+`, `-` zoom, `0` toggles between the whole picture and its real pixels. */
function useZoomKeys({ zoomIn, zoomOut, toggle }: ReturnType<typeof useZoom>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") zoomIn();
      else if (event.key === "-") zoomOut();
      else if (event.key === "0") toggle();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
