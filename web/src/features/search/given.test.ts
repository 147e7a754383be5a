import { expect, it } from "vitest";
import { Refusal, Unreachable } from "@/api/client";
import { dropped, holdsFiles, isFolder, pastedPicture, pictureOf } from "./given";
import { refusedBy } from "./useGiven";

const file = (name: string, type = "") => new File(["x"], name, { type });
const beach = file("beach.jpg", "image/jpeg");
const raw = file("DSCF1.RAF");
const notes = file("notes.txt", "text/plain");

/** As a browser hands over what is dropped or pasted. */
function transfer(files: readonly File[], types: readonly string[] = ["Files"]) {
  return { files: files as unknown as FileList, types };
}

function item(kind: "file" | "string", given?: File, folder = false) {
  return {
    kind,
    getAsFile: () => given ?? null,
    webkitGetAsEntry: () => (kind === "file" ? { isDirectory: folder } : null),
  };
}

const items = (...all: ReturnType<typeof item>[]) =>
  ({ items: all }) as unknown as Pick<DataTransfer, "items">;

it("is not concerned with text or links that are dragged", () => {
  expect(holdsFiles({ types: ["text/uri-list", "text/html"] })).toBe(false);
  expect(holdsFiles(null)).toBe(false);
  expect(holdsFiles({ types: ["text/uri-list", "Files"] })).toBe(true);
});

it("takes the first picture of several files, and one of an unknown kind where it is alone", () => {
  expect(pictureOf([notes, beach, raw])).toBe(beach);
  expect(pictureOf([raw, notes])).toBe(raw);
  expect(pictureOf([])).toBeUndefined();
});

it("leaves folders and words out of what was dropped", () => {
  const given = items(item("string"), item("file", file("2023"), true), item("file", beach));
  expect(dropped(given)).toEqual([beach]);
});

it("knows a folder that was dropped", () => {
  expect(isFolder(items(item("file", file("2023"), true)))).toBe(true);
  expect(isFolder(items(item("string"), item("file", beach)))).toBe(false);
});

it("pastes a picture, but words where words go", () => {
  expect(pastedPicture(transfer([beach]), true)).toBe(beach);
  expect(pastedPicture(transfer([notes]), false)).toBeUndefined();
  const both = transfer([beach], ["text/plain", "text/html", "Files"]);
  expect(pastedPicture(both, true)).toBeUndefined();
  expect(pastedPicture(both, false)).toBe(beach);
});

it("tells why nothing can be compared with a picture", () => {
  expect(refusedBy(new Refusal(409, "model_missing", "…"))).toEqual({ why: "model-missing" });
  expect(refusedBy(new Refusal(422, "cannot_be_made", "…"))).toEqual({ why: "unreadable" });
  expect(refusedBy(new Refusal(413, "too_large", "…"))).toEqual({ why: "too-large" });
  expect(refusedBy(new Unreachable(undefined))).toEqual({ why: "unreachable" });
  const other = new Refusal(503, "starting", "Gaze is starting.");
  expect(refusedBy(other)).toEqual({ why: "other", sentence: "Gaze is starting." });
});
