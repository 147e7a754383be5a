import { ZoomIn, ZoomOut } from "lucide-react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { chrome } from "./Bar";
import type { useZoom } from "./useZoom";

/** Smaller and larger, and how large it is: 100 % are the real pixels. */
export function ZoomControls({ zoom }: { readonly zoom: ReturnType<typeof useZoom> }) {
  const { t, format } = useWords();
  const { room, scale, percent } = zoom;
  const toggles = scale === 1 ? t.viewer.actualSize : t.viewer.fit;
  const size = Number.isFinite(percent) && percent > 0 ? format.percent(percent) : "";
  return (
    <div
      className={`absolute end-3 bottom-3 flex items-center rounded-m bg-film-chip pointer-coarse:hidden ${chrome}`}
    >
      <IconButton
        onFilm
        label={t.viewer.zoomOut}
        shortcut="-"
        icon={<ZoomOut size={19} aria-hidden />}
        disabled={scale <= room.smallest}
        onClick={zoom.zoomOut}
      />
      <button
        type="button"
        aria-label={`${toggles}, ${size}`}
        aria-keyshortcuts="z"
        title={`${toggles} (z)`}
        onClick={zoom.toggle}
        className="h-9 min-w-14 rounded-m px-1 text-s text-film-text tabular hover:bg-film-text/15"
      >
        {size}
      </button>
      <IconButton
        onFilm
        label={t.viewer.zoomIn}
        shortcut="+"
        icon={<ZoomIn size={19} aria-hidden />}
        disabled={scale >= room.largest}
        onClick={zoom.zoomIn}
      />
    </div>
  );
}
