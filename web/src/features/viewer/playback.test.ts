import { afterEach, expect, it, vi } from "vitest";
import type { MediaItem } from "@/api/queries";
import { english } from "@/i18n";
import { sentenceFor, whyNot } from "./playback";

const video = {
  id: "0190",
  video: { codec: "prores", hdr: false },
  audio: { codec: "pcm_s16le", channels: 2, sample_rate: 48_000 },
  files: [{ path: "/a/C0001.MOV" }],
  problems: [],
} as unknown as MediaItem;

const SRC_NOT_SUPPORTED = 4;
const DECODE = 3;

function engineAnswers(status: number, code?: string) {
  const body = JSON.stringify({ code, detail: "A sentence of the engine." });
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
  vi.stubGlobal("MediaError", { MEDIA_ERR_DECODE: DECODE });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it("blames the codec only where the file can be had", async () => {
  engineAnswers(206);
  const obstacle = await whyNot(video, SRC_NOT_SUPPORTED);
  expect(obstacle).toEqual({ kind: "unsupported", what: "PRORES, PCM_S16LE · MOV" });
  expect(sentenceFor(obstacle, english.t)).toContain("PRORES");
});

it("does not blame the browser for a file that the engine could not read either", async () => {
  engineAnswers(206);
  const problems = [
    { stage: "reading_metadata", kind: "truncated", detail: "The end is missing." },
  ];
  const broken = { ...video, video: undefined, problems } as unknown as MediaItem;
  expect(sentenceFor(await whyNot(broken, SRC_NOT_SUPPORTED), english.t)).toBe(
    "The end is missing.",
  );
});

it.each([
  [404, "file_missing", "missing"],
  [409, "library_offline", "offline"],
])("says what became of the file: %i %s", async (status, code, kind) => {
  engineAnswers(status, code);
  expect((await whyNot(video, SRC_NOT_SUPPORTED)).kind).toBe(kind);
});

it("passes on what the engine says of anything else", async () => {
  engineAnswers(507, "no_space");
  expect(sentenceFor(await whyNot(video, SRC_NOT_SUPPORTED), english.t)).toBe(
    "A sentence of the engine.",
  );
});

it("tells a damaged file from a lost connection", async () => {
  engineAnswers(206);
  expect((await whyNot(video, DECODE)).kind).toBe("damaged");
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("refused");
  });
  expect((await whyNot(video, DECODE)).kind).toBe("network");
});
