import { expect, it } from "vitest";
import type { Model } from "@/api/queries";
import { byRole, lacking, timeLeft } from "./models";

const model = (name: string, more: Partial<Model>): Model => ({
  name,
  role: "speech",
  version: "1",
  title: name,
  purpose: "",
  licence: {
    spdx: "MIT",
    name: "MIT",
    url: "https://example.org",
    commercial: true,
    accepted: true,
  },
  state: "absent",
  chosen: false,
  required: true,
  built_in: false,
  own: false,
  bytes: 1,
  bytes_here: 0,
  files: [],
  ...more,
});

it("puts the model in use before the others of its role", () => {
  const [speech] = byRole([model("tiny", {}), model("base", { chosen: true })]);
  expect(speech?.chosen?.name).toBe("base");
  expect(speech?.others.map(({ name }) => name)).toEqual(["tiny"]);
});

it("leaves a role out that no manifest knows", () => {
  expect(byRole([model("base", {})]).map(({ role }) => role)).toEqual(["speech"]);
});

it("lacks what is needed and not here", () => {
  const detector = { role: "object_detection", chosen: true, state: "present" } as const;
  expect(
    lacking([
      model("base", { chosen: true }),
      model("yolox", detector),
      model("yunet", { role: "face_detection", required: false, chosen: true }),
    ]),
  ).toEqual(["speech"]);
});

it("lacks a role whose chosen model went away", () => {
  expect(lacking([model("tiny", { state: "present" })])).toEqual(["speech"]);
});

it("guesses the time that is left", () => {
  expect(timeLeft({ bytes: 50, total: 150, bytes_per_second: 20 })).toBe(5000);
  expect(timeLeft({ bytes: 50, total: 150, bytes_per_second: 0 })).toBeUndefined();
});
