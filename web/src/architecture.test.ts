// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = dirname(fileURLToPath(import.meta.url));

/** What each folder may import, itself included. Only app/ sees every feature. */
const allowed: Record<string, readonly string[]> = {
  i18n: ["i18n", "state"],
  state: ["state", "api"],
  api: ["api"],
  ui: ["ui", "i18n"],
  features: ["ui", "i18n", "state", "api"],
  app: ["app", "features", "ui", "i18n", "state", "api"],
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name) && name.includes("/"));

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return named
    .filter((name) => name.startsWith("@/") || name.startsWith("."))
    .map((name) =>
      name.startsWith("@/") ? name.slice(2) : relative(src, resolve(src, dirname(file), name)),
    )
    .map((name) => name.replaceAll("\\", "/"));
}

/** The parts of a path that matter: `features/search`, or `ui`. */
function roomOf(path: string): string {
  const [top = "", feature = ""] = path.split("/");
  return top === "features" ? `${top}/${feature}` : top;
}

describe("the folders", () => {
  it("are read at all", () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it("import only what they may", () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      const may = allowed[file.split("/")[0] ?? ""] ?? [];
      return importsOf(file)
        .map(roomOf)
        .filter((target) => target !== room && !may.includes(target.replace(/\/.*/, "")))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("hold no component of more than 200 lines", () => {
    const long = files.filter(
      (file) =>
        file.endsWith(".tsx") && readFileSync(join(src, file), "utf8").split("\n").length > 200,
    );
    expect(long).toEqual([]);
  });
});

describe("the words", () => {
  it("are in the catalogue, not in the components", () => {
    const loose = files
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) =>
        [...readFileSync(join(src, file), "utf8").matchAll(/>\s*([A-Z][a-z]+ [a-z]+[^<{]*)</g)].map(
          (match) => `${file}: ${match[1]}`,
        ),
      );
    expect(loose).toEqual([]);
  });
});
