// Chromium for the browser tests, and what every page must hold: no script error, nothing refused by
// the content security policy, no request that leaves the engine, no axe violation.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

const names = [
  process.env.CHROME_PATH,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** The path of a Chromium or Chrome; undefined where there is none. */
export function findChromium() {
  for (const name of names) {
    if (!name) continue;
    const found = spawnSync("bash", ["-c", 'command -v "$0"', name], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** Why the browser tests cannot run here; false where they can. */
export function whyNot() {
  return process.env.GAZE_TEST_SKIP || false;
}

/** A picture of the timeline. */
export const CELL = "[role=gridcell] a[data-media]";

/** The item that has the focus, once one has it. */
export async function focusedMedia(page) {
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-media"));
  return page.evaluate(() => document.activeElement?.getAttribute("data-media"));
}

export const sizes = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1440, height: 900 },
  large: { width: 2560, height: 1440 },
};

export async function launch() {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--autoplay-policy=no-user-gesture-required",
    ],
  });
}

/** A browser profile of its own, signed in, whose pages are watched. */
export async function visitor(browser, engine, options = {}) {
  const context = await browser.newContext({
    viewport: sizes[options.size ?? "laptop"],
    colorScheme: options.scheme ?? "light",
    locale: options.locale ?? "en-GB",
    reducedMotion: options.motion ? "no-preference" : "reduce",
    hasTouch: options.touch ?? false,
  });
  context.setDefaultTimeout(20_000);
  const wrong = [];
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== engine.url)
      wrong.push(`left the origin: ${request.url()}`);
  });
  context.on("weberror", (error) => wrong.push(`script error: ${error.error().stack}`));
  context.on("console", (message) => {
    if (/content security policy/i.test(message.text())) wrong.push(message.text());
  });
  const page = await context.newPage();
  if (options.signedIn !== false) {
    await page.goto(await engine.signInUrl());
    await page.getByRole("navigation").first().waitFor();
  }
  return {
    page,
    /** Nothing went wrong since the last time this was asked. */
    assertClean() {
      assert.deepEqual(wrong.splice(0), []);
    },
    close: () => context.close(),
  };
}

/** A browser with one visitor, for all tests of the block that calls this. */
export function theVisitor(engine, options) {
  const visit = {};
  let browser;
  before(async () => {
    browser = await launch();
    Object.assign(visit, { browser }, await visitor(browser, engine, options));
  });
  after(() => browser?.close());
  return visit;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs axe over the page as it is; the message of a failure names rule and element. */
export async function assertAccessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  const found = violations.flatMap((rule) =>
    rule.nodes.map(
      (node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`,
    ),
  );
  assert.deepEqual(found, [], `axe on ${where}`);
}
