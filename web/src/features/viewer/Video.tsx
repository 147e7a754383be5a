import { Download, LoaderCircle, Play, VideoOff } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { downloadUrl, originalUrl, previewUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { usePreferences } from "@/state/preferences";
import { bound } from "@/state/shortcuts";
import { Button } from "@/ui/Button";
import { Caption } from "./Caption";
import { toggleFullscreen } from "./fullscreen";
import { type Captions, PlayerBar } from "./PlayerBar";
import { type Obstacle, sentenceFor, whyNot } from "./playback";
import { usePlayhead } from "./playhead";
import { videoShortcuts } from "./shortcuts";
import { useKeys } from "./useKeys";
import { type Player, usePlayer } from "./usePlayer";

const SKIP_S = 10;
const NUDGE_S = 5;
const LOUDER = 0.1;
/** Where it began, as exactly as a browser seeks. */
const UNMOVED_S = 0.05;

export interface VideoProps {
  readonly item: MediaItem;
  /** Where to begin, in milliseconds. */
  readonly at: number;
  readonly description: string;
}

/** The original file, played by the browser; where that cannot play it, the reason. */
export function Video(props: VideoProps) {
  const [obstacle, setObstacle] = useState<Obstacle>();
  return obstacle ? (
    <CannotPlay item={props.item} obstacle={obstacle} />
  ) : (
    <Playable {...props} onObstacle={setObstacle} />
  );
}

interface PlayableProps extends VideoProps {
  readonly onObstacle: (obstacle: Obstacle) => void;
}

function Playable({ item, at, description, onObstacle }: PlayableProps) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const player = usePlayer(video, item.video?.fps);
  const { playing, waiting, time } = player.state;
  const captions = useCaptions(item);
  usePublished(player);
  useKeys(
    bound(videoShortcuts, {
      play: player.toggle,
      back: () => player.skip(-SKIP_S),
      onward: () => player.skip(SKIP_S),
      backABit: () => player.skip(-NUDGE_S),
      onwardABit: () => player.skip(NUDGE_S),
      frameBack: () => player.step(-1),
      frameOnward: () => player.step(1),
      slower: () => player.changeSpeed(-1),
      faster: () => player.changeSpeed(1),
      louder: () => player.changeVolume(LOUDER),
      softer: () => player.changeVolume(-LOUDER),
      mute: player.toggleMuted,
      captions: captions.toggle,
      floating: document.pictureInPictureEnabled ? player.toggleFloating : undefined,
      fullscreen: document.fullscreenEnabled ? toggleFullscreen : undefined,
    }),
  );
  const explain = async (code?: number) => onObstacle(await whyNot(item, code));
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: a browser writes them under the controls; see Caption */}
      <video
        ref={video}
        src={originalUrl(item.id)}
        poster={item.state === "failed" ? undefined : previewUrl(item.id)}
        aria-label={description}
        playsInline
        preload="metadata"
        data-playable
        data-picture
        className="absolute inset-0 size-full object-contain"
        onPointerUp={(event) => {
          // A finger that touches the picture wakes the controls, it does not press them.
          if (event.pointerType === "mouse" && event.button === 0) player.toggle();
        }}
        onDoubleClick={() => document.fullscreenEnabled && toggleFullscreen()}
        onLoadedMetadata={(event) => {
          const { videoWidth } = event.currentTarget;
          // Sound alone of a file that has a picture: the browser has no decoder for the picture.
          if (item.video && videoWidth === 0) void explain(MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED);
          else if (at > 0) player.seek(at / 1000);
        }}
        onError={(event) => void explain(event.currentTarget.error?.code)}
      />
      {captions.shown && <Caption segments={item.segments} time={time} />}
      {waiting && (
        <LoaderCircle
          size={40}
          aria-hidden
          className="pointer-events-none absolute inset-0 m-auto animate-spin text-film-text motion-reduce:animate-none"
        />
      )}
      {!playing && Math.abs(time - at / 1000) < UNMOVED_S && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          title={t.player.play}
          onClick={player.toggle}
          className="absolute inset-0 m-auto grid size-16 place-items-center rounded-full bg-film-chip text-film-text hover:bg-film"
        >
          <Play size={30} fill="currentColor" />
        </button>
      )}
      <PlayerBar id={item.id} player={player} captions={captions} />
    </>
  );
}

/** Whether what is said is written into the picture; no way to change it where nothing is said. */
function useCaptions(item: MediaItem): Captions {
  const { captionsShown, set } = usePreferences();
  const said = item.segments.length > 0;
  return {
    shown: said && captionsShown,
    toggle: said ? () => set({ captionsShown: !captionsShown }) : undefined,
  };
}

/** Tells what stands beside the stage where the video is. */
function usePublished({ seek, state: { time } }: Player) {
  useEffect(() => usePlayhead.setState({ time, seek }), [time, seek]);
  useEffect(() => () => usePlayhead.setState({ time: 0, seek: undefined }), []);
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
