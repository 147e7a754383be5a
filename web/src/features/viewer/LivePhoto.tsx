import { CircleDot, Download } from "lucide-react";
import { motionUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { usePreferences } from "@/state/preferences";
import { chrome } from "./Bar";
import type { Live } from "./useLive";

interface LiveProps {
  readonly item: MediaItem;
  readonly live: Live;
}

/** The moving part, exactly over the still one. */
export function LiveVideo({ item, live }: LiveProps) {
  const muted = usePreferences((state) => state.muted);
  if (!live.playing) return null;
  return (
    <video
      src={motionUrl(item.id)}
      autoPlay
      playsInline
      muted={muted}
      disablePictureInPicture
      aria-hidden
      tabIndex={-1}
      data-moving
      className="appear pointer-events-none absolute inset-0 size-full object-contain"
      onLoadedMetadata={(event) => event.currentTarget.videoWidth === 0 && live.failed()}
      onEnded={live.ended}
      onError={live.failed}
    />
  );
}

/** Says that the photo moves and plays it; where this browser cannot, says so and offers the file. */
export function LiveBadge({ item, live }: LiveProps) {
  const { t } = useWords();
  const action = live.playing ? t.live.stop : t.live.play;
  const label = `${t.live.badge}: ${action}`;
  return (
    <div
      className={`absolute start-3 bottom-3 flex max-w-[70%] flex-col items-start gap-2 ${chrome}`}
    >
      {live.broken && (
        <div role="alert" className="flex items-center gap-3 rounded-m bg-film-chip px-3 py-2">
          <p>{t.live.cannot}</p>
          <a
            href={motionUrl(item.id)}
            download
            aria-label={t.details.downloadFile(t.details.roles.live_video)}
            title={t.action.download}
            className="inline-grid size-9 shrink-0 touch-target place-items-center rounded-m hover:bg-film-text/15"
          >
            <Download size={18} aria-hidden />
          </a>
        </div>
      )}
      <button
        type="button"
        aria-label={label}
        aria-pressed={live.playing}
        title={`${action} (${t.live.hint})`}
        onPointerDown={(event) => event.button === 0 && live.press()}
        onPointerUp={live.release}
        onPointerCancel={live.release}
        // A key or a screen reader presses without a pointer.
        onClick={(event) => event.detail === 0 && live.toggle()}
        className="flex h-9 touch-target items-center gap-1.5 rounded-full bg-film-chip px-3 text-s font-medium tracking-wide text-film-text touch-callout-none select-none hover:bg-film"
      >
        <CircleDot size={16} aria-hidden />
        {t.live.badge}
      </button>
    </div>
  );
}
