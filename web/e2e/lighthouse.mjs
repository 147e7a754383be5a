// Lighthouse's opinion of every screen, signed in, on loopback: run by scripts/lighthouse, which installs
// it. Ends with an error where a category lies below 95.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { CELL, findChromium } from "./browser.mjs";
import { connect, item, root, sampleLibrary, settled, startEngine } from "./engine.mjs";

const ASKED = 95;
const categories = ["performance", "accessibility", "best-practices"];
const installed = createRequire(join(root, "target/lighthouse/package.json"));
const load = async (name) => import(pathToFileURL(installed.resolve(name)).href);
const { default: lighthouse, desktopConfig } = await load("lighthouse");

const started = await startEngine();
process.env.GAZE_TEST_URL = started.url;
process.env.GAZE_TEST_TOKEN = started.token;
const engine = connect();
const profile = mkdtempSync(join(tmpdir(), "gaze-lighthouse-"));
const port = await freePort();
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: findChromium(),
  args: [`--remote-debugging-port=${port}`, "--headless", "--no-sandbox", "--disable-gpu"],
});
let low = 0;
try {
  await engine.call("/api/libraries", "POST", { folder_path: sampleLibrary() });
  await settled(engine);
  const { id } = await item(engine, "DSCF4402.JPG");
  const page = await browser.newPage();
  await page.goto(await engine.signInUrl());
  await page.locator(CELL).first().waitFor();
  const screens = [
    "/",
    `/?media=${id}`,
    "/search?q=lisbon",
    `/search?q=similar:${id}`,
    "/map",
    "/activity",
    "/models",
    "/settings",
  ];
  console.log(`| screen | ${categories.join(" | ")} |\n|---|---:|---:|---:|`);
  for (const path of screens) {
    const { lhr } = await lighthouse(
      engine.url + path,
      { port, disableStorageReset: true, onlyCategories: categories, logLevel: "error" },
      desktopConfig,
    );
    const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    console.log(`| ${path.replace(id, "…")} | ${scores.join(" | ")} |`);
    if (scores.some((score) => score < ASKED)) {
      low++;
      console.log(reasons(lhr));
    }
  }
} finally {
  await browser.close();
  await started.stop();
  rmSync(profile, { recursive: true, force: true });
}
process.exit(low ? 1 : 0);

/** What costs points, the dearest first. */
function reasons(lhr) {
  return categories
    .flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.95)
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => `  ${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`)
    .join("\n");
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
