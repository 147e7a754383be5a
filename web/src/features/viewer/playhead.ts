import { create } from "zustand";

interface Playhead {
  /** Seconds. */
  readonly time: number;
  /** Absent while no video is played. */
  readonly seek: ((seconds: number) => void) | undefined;
}

/** Where the video on the stage is, for what stands beside it. */
export const usePlayhead = create<Playhead>(() => ({ time: 0, seek: undefined }));
