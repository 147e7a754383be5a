import { expect, describe as group, it } from "vitest";
import type { MediaItem } from "@/api/queries";
import { english } from "@/i18n";
import {
  cameraOf,
  coordinates,
  describe,
  exposureOf,
  movesOf,
  pairOf,
  placeOf,
  shutter,
  sizeOf,
  versionsOf,
} from "./facts";
import { contentOf } from "./playback";

function item(change: Partial<MediaItem>): MediaItem {
  return {
    id: "0",
    library_id: "0",
    kind: "photo",
    state: "done",
    path: "/a/b.jpg",
    name: "b.jpg",
    favorite: false,
    added_at: "2026-01-01T00:00:00Z",
    keywords: [],
    files: [],
    duplicate_ids: [],
    colors: [],
    stages: {},
    problems: [],
    scenes: [],
    segments: [],
    detections: [],
    text: [],
    people: [],
    tags: [],
    ...change,
  };
}

group("facts", () => {
  it("write shutter times as photographers do", () => {
    expect([1 / 250, 0.3, 0.5, 2, 30].map((s) => shutter(s, english.format.number))).toEqual([
      "1/250 s",
      "1/3 s",
      "0.5 s",
      "2 s",
      "30 s",
    ]);
  });

  it("leave out what is not known", () => {
    expect(exposureOf(item({ exposure: { f_number: 2.8, iso: 400, bias: -0.7 } }), english)).toBe(
      "f/2.8 · ISO 400 · −0.7 EV",
    );
    expect(exposureOf(item({}), english)).toBe("");
    expect(sizeOf(item({}), english)).toBe("0 byte");
  });

  it("do not say the maker twice", () => {
    expect(cameraOf(item({ camera: { make: "Canon", model: "Canon EOS R5" } }))).toBe(
      "Canon EOS R5",
    );
    expect(cameraOf(item({ camera: { make: "FUJIFILM", model: "X100V" } }))).toBe("FUJIFILM X100V");
    expect(cameraOf(item({ camera: { model: "Pixel 8" } }))).toBe("Pixel 8");
    expect(cameraOf(item({}))).toBe("");
  });

  it("name a place once, even where the city is its own region", () => {
    const place = { name: "Vienna", region: "Vienna", country: "Austria", country_code: "AT" };
    expect(placeOf(item({ place }), english)).toBe("Vienna, Austria");
    expect(coordinates(-33.8568, 151.2153)).toBe("33.85680° S, 151.21530° E");
  });

  it("describe a picture by what is known of it", () => {
    const known = item({
      captured_at: "2023-06-03T14:02:00",
      place: { name: "Porto", country: "Portugal", country_code: "PT" },
      people: [{ id: "1", name: "Zoey" }],
    });
    expect(describe(known, english)).toMatch(/^Photo, .*2023, Porto, Portugal, Zoey$/);
    expect(describe(item({}), english)).toBe("Photo, b.jpg");
  });

  it("name the camera to who cannot see the picture", () => {
    const known = item({
      captured_at: "2023-06-03T14:02:00",
      place: { name: "Vienna", country: "Austria", country_code: "AT" },
      camera: { make: "Canon", model: "Canon EOS R5" },
    });
    expect(describe(known, english)).toMatch(/^Photo, .*2023, Vienna, Austria, Canon EOS R5$/);
  });

  it("tell what a photo consists of", () => {
    const file = { id: "1", path: "/a/b", bytes: 1, fingerprint: "0" };
    const jpeg = { ...file, role: "original", mime: "image/jpeg" } as const;
    const raw = { ...file, role: "raw", mime: "image/x-canon-cr2" } as const;
    const moving = { ...file, role: "live_video", mime: "video/quicktime" } as const;
    expect(pairOf(item({ files: [jpeg, raw] }), english)).toBe("RAW + JPEG");
    expect(pairOf(item({ files: [raw] }), english)).toBe("");
    expect(movesOf(item({ files: [jpeg, moving] }))).toBe(true);
    const within = { ...jpeg, motion: { offset: 9, bytes: 1, mime: "video/mp4" } };
    expect(movesOf(item({ files: [within] }))).toBe(true);
    expect(movesOf(item({ files: [jpeg] }))).toBe(false);
  });

  it("say what a video holds", () => {
    const video = item({
      kind: "video",
      video: { codec: "hevc", hdr: false },
      files: [
        {
          id: "1",
          path: "/a/IMG_1.MOV",
          role: "original",
          bytes: 1,
          fingerprint: "0",
          mime: "video/quicktime",
        },
      ],
    });
    expect(contentOf(video)).toBe("HEVC · MOV");
  });
});

group("the pictures of one exposure", () => {
  const file = (role: MediaItem["files"][number]["role"], name: string) => ({
    id: name,
    path: `/a/${name}`,
    role,
    bytes: 1,
    fingerprint: "0123456789abcdef",
    mime: "image/jpeg",
  });
  const labels = (...files: MediaItem["files"]) =>
    versionsOf(item({ files }), english).map(({ label }) => label);

  it("are told apart by what they are", () => {
    expect(labels(file("jpeg", "a.jpg"), file("raw", "a.dng"))).toEqual(["JPEG", "RAW"]);
    expect(labels(file("original", "a.jpg"), file("edited", "b.jpg"))).toEqual([
      "Original",
      "Edited",
    ]);
  });

  it("are told apart by name where they are the same", () => {
    expect(labels(file("jpeg", "a.jpg"), file("raw", "a.dng"), file("raw", "a.nef"))).toEqual([
      "JPEG",
      "a.dng",
      "a.nef",
    ]);
  });

  it("are neither the moving part nor what lies beside", () => {
    const files = [file("original", "a.heic"), file("live_video", "a.mov"), file("sidecar", "x")];
    expect(labels(...files)).toEqual(["Original"]);
    expect(versionsOf(item({ kind: "video", files }), english)).toEqual([]);
  });
});
