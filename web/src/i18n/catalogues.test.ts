import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { de } from "./de";
import { en } from "./en";
import { formatFor } from "./format";
import { labels } from "./labels.de";

/** Every word by its path; what takes arguments is told by how many. */
function wordsOf(catalogue: object, path = ""): Map<string, string | number> {
  const words = new Map<string, string | number>();
  for (const [name, word] of Object.entries(catalogue)) {
    const at = path ? `${path}.${name}` : name;
    if (typeof word === "string") words.set(at, word);
    else if (typeof word === "function") words.set(at, word.length);
    else for (const [inner, value] of wordsOf(word, at)) words.set(inner, value);
  }
  return words;
}

const english = wordsOf(en(formatFor("en-GB")));
const german = wordsOf(de(formatFor("de-AT")));

it("the languages have the same words, with none empty", () => {
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  expect(english.size).toBeGreaterThan(300);
  for (const [path, word] of [...english, ...german]) expect(word, path).not.toBe("");
});

it("a sentence is a sentence of its own language", () => {
  const sentences = [...english].filter(
    // Two words may be a name, "Live Photo" for one.
    ([path, word]) => String(word).split(" ").length > 2 && !path.includes("examples"),
  );
  const same = sentences.filter(([path, word]) => german.get(path) === word);
  expect(same.map(([path]) => path)).toEqual([]);
});

it("whatever a detector names has a German name, and by that name it is found", () => {
  const lines = readFileSync(
    "../search/src/main/resources/gaze/search/labels/names.txt",
    "utf8",
  ).split("\n");
  const known = new Map(
    lines
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split(":"))
      .map(([label = "", names = ""]) => [label, [label, ...names.split(",")]]),
  );
  expect(Object.keys(labels).toSorted()).toEqual([...known.keys()].toSorted());
  for (const [label, german] of Object.entries(labels)) {
    const names = known.get(label)?.map((name) => name.trim());
    expect(names, label).toContain(german.toLowerCase());
  }
});
