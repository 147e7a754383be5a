import { Download, VideoOff } from "lucide-react";
import { useState } from "react";
import { downloadUrl, originalUrl, previewUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { type Obstacle, sentenceFor, whyNot } from "./playback";

export interface VideoProps {
  readonly item: MediaItem;
  /** Where to begin, in milliseconds. */
  readonly at: number;
}

/** The original file in the browser's own player; where that cannot play it, the reason. */
export function Video({ item, at }: VideoProps) {
  const [obstacle, setObstacle] = useState<Obstacle>();
  if (obstacle) return <CannotPlay item={item} obstacle={obstacle} />;
  const explain = async (code?: number) => setObstacle(await whyNot(item, code));
  return (
    // biome-ignore lint/a11y/useMediaCaption: subtitles are shown once the engine serves them as tracks
    <video
      src={originalUrl(item.id)}
      poster={previewUrl(item.id)}
      aria-label={item.title ?? item.name}
      controls
      playsInline
      preload="metadata"
      data-playable
      className="absolute inset-0 size-full bg-film object-contain"
      onLoadedMetadata={(event) => {
        const video = event.currentTarget;
        // Sound alone of a file that has a picture: the browser has no decoder for the picture.
        if (item.video && video.videoWidth === 0)
          void explain(MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED);
        else if (at > 0) video.currentTime = at / 1000;
      }}
      onError={(event) => void explain(event.currentTarget.error?.code)}
    />
  );
}

function CannotPlay({ item, obstacle }: { readonly item: MediaItem; readonly obstacle: Obstacle }) {
  const { t } = useWords();
  return (
    <div className="absolute inset-0 grid place-items-center bg-film">
      {item.state === "done" && (
        <img
          src={previewUrl(item.id)}
          alt=""
          className="absolute inset-0 size-full object-contain opacity-35"
        />
      )}
      <div
        role="alert"
        className="relative mx-6 flex max-w-md flex-col items-center gap-4 rounded-l bg-film/80 p-6 text-center text-film-text"
      >
        <VideoOff size={32} aria-hidden />
        <p className="wrap-anywhere">{sentenceFor(obstacle, t)}</p>
        {obstacle.kind !== "missing" && obstacle.kind !== "offline" && (
          <Button asChild>
            <a href={downloadUrl(item.id)} download>
              <Download size={16} aria-hidden />
              {t.action.download}
            </a>
          </Button>
        )}
      </div>
    </div>
  );
}
