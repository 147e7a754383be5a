import type { Format } from "./format";

/** Every word of the UI, in English. The other languages have the same shape. */
export const en = (_: Format) => ({
  app: {
    name: "Gaze",
    starting: "Starting…",
    unreachable: "Gaze is not answering.",
    unreachableHint: "It is tried again by itself. If it was stopped, start it with “gaze open”.",
  },
});

export type Messages = ReturnType<typeof en>;
