import { type RefObject, useEffect, useMemo, useState } from "react";
import { usePreferences } from "@/state/preferences";
import { nextSpeed, stepped, within } from "./player";

export interface Playing {
  readonly playing: boolean;
  readonly waiting: boolean;
  /** Seconds. */
  readonly time: number;
  readonly duration: number;
  readonly buffered: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly speed: number;
  readonly floating: boolean;
}

const EVENTS = [
  ...["play", "pause", "ended", "timeupdate", "seeking", "seeked", "durationchange", "progress"],
  ...["volumechange", "ratechange", "waiting", "playing", "canplay"],
  ...["enterpictureinpicture", "leavepictureinpicture"],
];

const START: Playing = {
  playing: false,
  waiting: false,
  time: 0,
  duration: 0,
  buffered: 0,
  volume: 1,
  muted: false,
  speed: 1,
  floating: false,
};

function stateOf(video: HTMLVideoElement): Playing {
  const ranges = video.buffered;
  return {
    playing: !video.paused && !video.ended,
    waiting: !video.paused && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA,
    time: video.currentTime,
    duration: Number.isFinite(video.duration) ? video.duration : 0,
    buffered: ranges.length > 0 ? ranges.end(ranges.length - 1) : 0,
    volume: video.volume,
    muted: video.muted,
    speed: video.playbackRate,
    floating: document.pictureInPictureElement === video,
  };
}

/** The state of a video element and what can be done to it. Volume and mute are remembered. */
export function usePlayer(ref: RefObject<HTMLVideoElement | null>, fps: number | undefined) {
  const [state, setState] = useState(START);

  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    const { volume, muted, set } = usePreferences.getState();
    video.volume = volume;
    video.muted = muted;
    const read = () => setState(stateOf(video));
    const remember = () => set({ volume: video.volume, muted: video.muted });
    read();
    for (const event of EVENTS) video.addEventListener(event, read);
    video.addEventListener("volumechange", remember);
    return () => {
      for (const event of EVENTS) video.removeEventListener(event, read);
      video.removeEventListener("volumechange", remember);
    };
  }, [ref]);

  const actions = useMemo(() => {
    const act = (what: (video: HTMLVideoElement) => void) => () => ref.current && what(ref.current);
    const seek = (seconds: number) =>
      act((video) => {
        video.currentTime = within(seconds, video.duration);
      })();
    return {
      toggle: act((video) => {
        if (video.paused) void video.play().catch(() => {});
        else video.pause();
      }),
      seek,
      skip: (seconds: number) => act((video) => seek(video.currentTime + seconds))(),
      step: (by: 1 | -1) =>
        act((video) => {
          video.pause();
          video.currentTime = stepped(video.currentTime, by, fps, video.duration);
        })(),
      setSpeed: (speed: number) =>
        act((video) => {
          video.playbackRate = speed;
        })(),
      changeSpeed: (by: 1 | -1) =>
        act((video) => {
          video.playbackRate = nextSpeed(video.playbackRate, by);
        })(),
      toggleMuted: act((video) => {
        video.muted = !video.muted;
      }),
      setVolume: (volume: number) =>
        act((video) => {
          video.volume = Math.min(1, Math.max(0, volume));
          video.muted = video.volume === 0;
        })(),
      changeVolume: (by: number) =>
        act((video) => {
          video.volume = Math.min(1, Math.max(0, video.volume + by));
          video.muted = video.volume === 0;
        })(),
      toggleFloating: act((video) => {
        const changed =
          document.pictureInPictureElement === video
            ? document.exitPictureInPicture()
            : video.requestPictureInPicture();
        void changed.catch(() => {});
      }),
    };
  }, [ref, fps]);
  return { state, ...actions };
}

export type Player = ReturnType<typeof usePlayer>;
