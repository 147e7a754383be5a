// A part of the pages' build: sw.js, the service worker that shows the page while the engine is away.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** What the page needs to say that the engine is away, in each language; no screen, no picture. */
const BESIDE_THE_ENTRY = ["/", "/appearance.js", "/icon.svg", "/manifest.webmanifest"];

const template = fileURLToPath(new URL("worker.template.js", import.meta.url));

export function worker(): Plugin {
  return {
    name: "gaze:worker",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const shell = [...BESIDE_THE_ENTRY, ...assets(bundle)];
      const source = readFileSync(template, "utf8");
      const version = createHash("sha256")
        .update(source)
        .update(shell.join("\n"))
        .update(pageOf(bundle))
        .digest("hex")
        .slice(0, 12);
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: source
          .replace('"{{version}}"', JSON.stringify(version))
          .replace('["{{shell}}"]', JSON.stringify(shell, null, 2)),
      });
    },
  };
}

/** The entry with all that it imports at once, the languages, the styles. */
function assets(bundle: Bundle): string[] {
  const wanted = new Set<string>();
  const add = (name: string) => {
    const file = bundle[name];
    if (!file || wanted.has(name)) return;
    wanted.add(name);
    if (file.type === "chunk") file.imports.forEach(add);
  };
  for (const file of Object.values(bundle)) {
    const language = file.type === "chunk" && /\/src\/i18n\//.test(file.facadeModuleId ?? "");
    const style = file.type === "asset" && file.fileName.endsWith(".css");
    if ((file.type === "chunk" && file.isEntry) || language || style) add(file.fileName);
  }
  return [...wanted].sort().map((name) => `/${name}`);
}

/** The page names what it loads, so that its text changes with everything that is not in public/. */
function pageOf(bundle: Bundle): string {
  const page = bundle["index.html"];
  if (page?.type !== "asset") throw new Error("the page is not built yet");
  return String(page.source);
}
