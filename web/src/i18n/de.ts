import type { Messages } from "./en";
import type { Format } from "./format";

export const de = (_: Format): Messages => ({
  app: {
    name: "Gaze",
    starting: "Startet …",
    unreachable: "Gaze antwortet nicht.",
    unreachableHint:
      "Es wird von selbst wieder versucht. Wurde es beendet, startet „gaze open“ es neu.",
  },
});
