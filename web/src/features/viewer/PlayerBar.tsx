import {
  Captions as CaptionsIcon,
  Maximize,
  Minimize,
  Pause,
  PictureInPicture2,
  Play,
  StepBack,
  StepForward,
  Volume1,
  Volume2,
  VolumeX,
} from "lucide-react";
import { useRef } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { useFloor } from "@/ui/useFloor";
import { chrome } from "./Bar";
import { toggleFullscreen, useFullscreen } from "./fullscreen";
import { SPEEDS } from "./player";
import { SeekBar } from "./SeekBar";
import type { Player } from "./usePlayer";

/** What is said, written into the picture. */
export interface Captions {
  readonly shown: boolean;
  /** Absent where nothing is said. */
  readonly toggle: (() => void) | undefined;
}

interface PlayerBarProps {
  readonly id: string;
  readonly player: Player;
  readonly captions: Captions;
}

/** The controls below a video; they step back with the rest of the chrome while it plays. */
export function PlayerBar({ id, player, captions }: PlayerBarProps) {
  const { t, format } = useWords();
  const { playing, time, duration, floating } = player.state;
  const fullscreen = useFullscreen();
  const row = useRef<HTMLDivElement>(null);
  useFloor(row, true);
  const clock = (seconds: number) => format.clock(seconds * 1000);
  return (
    <div
      className={`absolute inset-x-0 bottom-0 bg-linear-to-t from-film/85 via-film/50 to-transparent px-3 pt-10 pb-2 ${playing ? chrome : ""}`}
    >
      <div ref={row} className="flex items-center gap-3 px-1 text-s tabular">
        <span>{clock(time)}</span>
        <SeekBar id={id} player={player} />
        <span className="text-film-muted">{clock(duration)}</span>
      </div>
      <div className="flex items-center">
        <IconButton
          onFilm
          label={playing ? t.player.pause : t.player.play}
          shortcut="k"
          icon={playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
          onClick={player.toggle}
        />
        <IconButton
          onFilm
          label={t.player.frameBack}
          shortcut=","
          icon={<StepBack size={19} aria-hidden />}
          onClick={() => player.step(-1)}
        />
        <IconButton
          onFilm
          label={t.player.frameOnward}
          shortcut="."
          icon={<StepForward size={19} aria-hidden />}
          onClick={() => player.step(1)}
        />
        <Volume player={player} />
        <span className="flex-1" />
        {captions.toggle && (
          <IconButton
            onFilm
            label={t.player.captions}
            shortcut="c"
            aria-pressed={captions.shown}
            icon={<CaptionsIcon size={20} aria-hidden />}
            className={captions.shown ? "bg-film-text/15" : ""}
            onClick={captions.toggle}
          />
        )}
        <Speed player={player} />
        {document.pictureInPictureEnabled && (
          <IconButton
            onFilm
            label={t.player.floating}
            shortcut="p"
            aria-pressed={floating}
            icon={<PictureInPicture2 size={19} aria-hidden />}
            onClick={player.toggleFloating}
          />
        )}
        {document.fullscreenEnabled && (
          <IconButton
            onFilm
            label={fullscreen ? t.player.leaveFullscreen : t.player.fullscreen}
            shortcut="Shift+F"
            icon={
              fullscreen ? <Minimize size={19} aria-hidden /> : <Maximize size={19} aria-hidden />
            }
            onClick={toggleFullscreen}
          />
        )}
      </div>
    </div>
  );
}

function Volume({ player }: { readonly player: Player }) {
  const { t, format } = useWords();
  const { volume, muted } = player.state;
  const heard = muted ? 0 : volume;
  const Icon = heard === 0 ? VolumeX : heard < 0.5 ? Volume1 : Volume2;
  return (
    <>
      <IconButton
        onFilm
        label={muted ? t.player.unmute : t.player.mute}
        shortcut="m"
        icon={<Icon size={20} aria-hidden />}
        onClick={player.toggleMuted}
      />
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={heard}
        aria-label={t.player.volume}
        aria-valuetext={format.percent(heard)}
        onChange={(event) => player.setVolume(event.currentTarget.valueAsNumber)}
        className="hidden w-20 cursor-pointer accent-film-text tablet:block pointer-coarse:hidden"
      />
    </>
  );
}

function Speed({ player }: { readonly player: Player }) {
  const { t, format } = useWords();
  return (
    <select
      aria-label={t.player.speed}
      title={`${t.player.speed} (<, >)`}
      value={player.state.speed}
      onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
      className="h-9 touch-target cursor-pointer appearance-none rounded-m bg-transparent px-2 text-center text-s text-film-text tabular hover:bg-film-text/15"
    >
      {SPEEDS.map((speed) => (
        <option key={speed} value={speed} className="bg-raised text-text">
          {t.player.times(format.number(speed))}
        </option>
      ))}
    </select>
  );
}
