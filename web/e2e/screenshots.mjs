// Takes the pictures of the documentation from the running product, on the sample library:
// `node e2e/screenshots.mjs` writes docs/images/*.jpg. Needs a built engine and Chromium.
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CELL, launch, visitor } from "./browser.mjs";
import { connect, item, root, sampleLibrary, settled, startEngine } from "./engine.mjs";

const folder = join(root, "docs/images");
mkdirSync(folder, { recursive: true });

// Its path is seen in the pictures: it should be nobody's.
const library = join(tmpdir(), "Pictures");
const started = await startEngine();
process.env.GAZE_TEST_URL = started.url;
process.env.GAZE_TEST_TOKEN = started.token;
const engine = connect();
const browser = await launch();
try {
  await engine.call("/api/libraries", "POST", { folder_path: sampleLibrary(library) });
  await settled(engine);
  const { id } = await item(engine, "DSCF4402.JPG");
  await shot("timeline", { scheme: "light" }, "/", (page) => page.locator(CELL).first().waitFor());
  await shot("viewer", { scheme: "dark" }, `/?media=${id}`, async (page) => {
    await page.getByRole("dialog").getByRole("img").first().waitFor();
    await page.keyboard.press("i");
  });
  await shot("search", { scheme: "light" }, "/search?q=winter", (page) =>
    page.getByRole("list", { name: "Results" }).waitFor(),
  );
  await shot("phone", { scheme: "dark", size: "phone" }, "/", (page) =>
    page.locator(CELL).first().waitFor(),
  );
} finally {
  await browser.close();
  await started.stop();
  rmSync(library, { recursive: true, force: true });
}

async function shot(name, look, path, ready) {
  const { page, close } = await visitor(browser, engine, look);
  await page.goto(engine.url + path);
  await ready(page);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.jpg`), quality: 88 });
  await close();
  console.log(`docs/images/${name}.jpg`);
}
