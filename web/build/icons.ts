// A part of the pages' build: the icon as pictures, for browsers and desktops that do not take SVG.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import type { Plugin } from "vite";

/** Sizes of the desktop's icon themes, of the web app manifest (192, 512) and of Apple (180). */
const SIZES = [16, 24, 32, 48, 64, 128, 180, 192, 256, 512];
/** A launcher may cut a maskable icon to a circle of four fifths of its width. */
const MASKABLE = 512;

const drawing = readFileSync(fileURLToPath(new URL("../public/icon.svg", import.meta.url)), "utf8");

/** The drawing to the very edge: the ground fills the square, and the rest stays in the circle. */
function uncut(svg: string): string {
  const [, ground] = /<rect [^>]*fill="([^"]+)"/.exec(svg) ?? [];
  if (!ground) throw new Error("icon.svg has no ground");
  const inner = svg.replace(/<rect [^>]*\/>/, "").replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 72 72">
    <rect x="-4" y="-4" width="72" height="72" fill="${ground}"/>${inner}</svg>`;
}

function rendered(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}

export function icons(): Plugin {
  return {
    name: "gaze:icons",
    apply: "build",
    generateBundle() {
      for (const size of SIZES) {
        const fileName = `icons/${size}.png`;
        this.emitFile({ type: "asset", fileName, source: rendered(drawing, size) });
      }
      const fileName = `icons/maskable-${MASKABLE}.png`;
      this.emitFile({ type: "asset", fileName, source: rendered(uncut(drawing), MASKABLE) });
    },
  };
}
