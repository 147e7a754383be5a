import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { frameUrl } from "@/api/pictures";
import { allFramesQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { frameAt } from "./player";
import type { Player } from "./usePlayer";

const STEP_S = 5;
const PAGE_S = 30;
/** Half of the still, so that it stays within the bar. */
const HALF_PX = 80;

/** Where the video is; under the pointer, a still of where it would go. */
export function SeekBar({ id, player }: { readonly id: string; readonly player: Player }) {
  const { t, format } = useWords();
  const { time, duration, buffered } = player.state;
  const [pointed, setPointed] = useState<{ seconds: number; x: number; width: number }>();
  const clock = (seconds: number) => format.clock(seconds * 1000);
  const part = (seconds: number) => `${duration > 0 ? (100 * seconds) / duration : 0}%`;

  const point = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const x = Math.min(width, Math.max(0, event.clientX - left));
    setPointed({ seconds: (x / Math.max(1, width)) * duration, x, width });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = seekOf(event.key);
    if (way === 0) return;
    event.preventDefault();
    player.skip(way);
  };

  return (
    <div
      className="relative flex h-6 flex-1 items-center pointer-coarse:h-11"
      onPointerMove={point}
      onPointerLeave={() => setPointed(undefined)}
    >
      <input
        type="range"
        min={0}
        max={duration || 1}
        step="any"
        value={time}
        disabled={duration === 0}
        aria-label={t.player.seek}
        aria-valuetext={t.player.at(clock(time), clock(duration))}
        onChange={(event) => player.seek(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
        className="peer absolute inset-0 z-10 m-0 size-full cursor-pointer opacity-0"
      />
      <div className="relative h-1 w-full rounded-full bg-film-text/25 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-6 peer-focus-visible:outline-focus">
        <div
          className="absolute inset-y-0 left-0 rounded-full bg-film-text/35"
          style={{ width: part(Math.min(buffered, duration)) }}
        />
        <div
          className="absolute inset-y-0 left-0 rounded-full bg-film-text"
          style={{ width: part(time) }}
        />
        <div
          className="absolute top-1/2 size-3.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-film-text shadow-float"
          style={{ left: part(time) }}
        />
      </div>
      {pointed && duration > 0 && (
        <div
          aria-hidden
          className="pointer-events-none absolute bottom-full flex -translate-x-1/2 flex-col items-center"
          style={{ left: Math.min(pointed.width - HALF_PX, Math.max(HALF_PX, pointed.x)) }}
        >
          <Still id={id} milliseconds={pointed.seconds * 1000} />
          <span className="mt-1 rounded-s bg-film-chip px-1.5 py-px text-s tabular">
            {clock(pointed.seconds)}
          </span>
        </div>
      )}
    </div>
  );
}

function seekOf(key: string): number {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return STEP_S;
    case "ArrowLeft":
    case "ArrowDown":
      return -STEP_S;
    case "PageUp":
      return PAGE_S;
    case "PageDown":
      return -PAGE_S;
    default:
      return 0;
  }
}

function Still({ id, milliseconds }: { readonly id: string; readonly milliseconds: number }) {
  const { data } = useQuery(allFramesQuery(id));
  const frame = frameAt(data ?? [], milliseconds);
  return frame ? (
    <img
      src={frameUrl(id, frame.id)}
      alt=""
      className="h-24 w-auto max-w-40 rounded-s bg-film object-contain shadow-float ring-1 ring-film-text/40"
    />
  ) : null;
}
