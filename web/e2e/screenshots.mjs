// Takes the pictures of the documentation from the running product, on the sample library: every
// screen on a laptop in light and on a phone in dark. `node e2e/screenshots.mjs` writes
// docs/screens/*.jpg. Needs a built engine and Chromium.
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CELL, launch, visitor } from "./browser.mjs";
import { connect, item, root, sampleLibrary, settled, startEngine } from "./engine.mjs";

const folder = join(root, "docs/screens");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// Its path is seen in the pictures: it should be nobody's.
const library = join(tmpdir(), "Pictures");
const started = await startEngine();
process.env.GAZE_TEST_URL = started.url;
process.env.GAZE_TEST_TOKEN = started.token;
const engine = connect();
const browser = await launch();
try {
  await screen("sign-in", "/", heading, { signedIn: false });
  await screen("welcome", "/", heading);
  const added = await engine.call("/api/libraries", "POST", {
    folder_path: sampleLibrary(library),
  });
  if (!added.ok) throw new Error(await added.text());
  await settled(engine);
  const { id } = await item(engine, "DSCF4402.JPG");
  const { items } = await engine.json("/api/media?kind=video&limit=1");
  await screen("timeline", "/", (page) => page.locator(CELL).first().waitFor());
  await screen("viewer", `/?media=${id}`, picture);
  await screen("details", `/?media=${id}`, async (page) => {
    await picture(page);
    await page.keyboard.press("i");
  });
  await screen("video", `/?media=${items[0].id}`, (page) => page.locator("video").waitFor());
  await screen("search", "/search?q=winter", (page) =>
    page.getByRole("list", { name: "Results" }).waitFor(),
  );
  await screen("nothing-found", "/search?q=winter%20xylophone", heading);
  await screen("selection", "/", async (page) => {
    await engine.call("/api/media/favorites", "POST", { media_ids: await all(), favorite: false });
    await page.locator(CELL).first().waitFor();
    for (const index of [0, 2, 3]) {
      await page.locator(CELL).nth(index).hover();
      await page.locator("[data-check]").nth(index).click();
    }
    await page.getByRole("button", { name: "Mark as favourites" }).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
  });
  await engine.call("/api/media/favorites", "POST", { media_ids: await all(), favorite: false });
  await screen("map", "/map", heading);
  await screen("activity", "/activity", heading);
  await screen("models", "/models", heading);
  await screen("settings", "/settings", heading);
  await screen("keys", "/activity", async (page) => {
    await heading(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  });
  await screen("connection-lost", "/", async (page) => {
    await page.locator(CELL).first().waitFor();
    await page.routeWebSocket(/\/api\/ws/, (line) => line.close({ code: 1011 }));
    await page.reload();
    await page.getByText("The connection to Gaze is lost").waitFor();
    await page.locator(CELL).first().waitFor();
  });
} finally {
  await browser.close();
  await started.stop();
  for (const made of [library, `${library}.complete`])
    rmSync(made, { recursive: true, force: true });
}

async function all() {
  const { items } = await engine.json("/api/media?limit=500");
  return items.map((media) => media.id);
}

function heading(page) {
  return page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
}

function picture(page) {
  return page.getByRole("dialog").getByRole("img").first().waitFor();
}

async function screen(name, path, ready, options = {}) {
  await shot(name, { scheme: "light", ...options }, path, ready);
  await shot(`${name}-phone`, { scheme: "dark", size: "phone", ...options }, path, ready);
}

async function shot(name, look, path, ready) {
  const { page, close } = await visitor(browser, engine, look);
  await page.goto(engine.url + path);
  await ready(page);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.jpg`), quality: 80 });
  await close();
  console.log(`docs/screens/${name}.jpg`);
}
