// Searching by a picture of no library: dropped onto the window, pasted, chosen, and refused.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { assertAccessible, CELL, launch, visitor, whyNot } from "./browser.mjs";
import { client, root, settled, startEngine } from "./engine.mjs";

const models = process.env.GAZE_TEST_MODELS ?? join(root, "../shared/models");
const model = join(models, "features/mobilenetv2-12-dynint8-features1280.onnx");
const noModel = existsSync(model) ? false : `no model for features at ${model}`;
if (noModel) console.log(`Searching by a picture is not tried: ${noModel}`);

/** Pictures that no two have in common: what is drawn on a page. */
const DRAWN = {
  "rings.png": "repeating-radial-gradient(circle at 30% 40%, #b3261e 0 24px, #f5efe0 24px 48px)",
  "stripes.png": "repeating-linear-gradient(20deg, #123 0 12px, #6fc3df 12px 60px)",
  "squares.png": "repeating-conic-gradient(#184d2b 0 25%, #e9d8a6 0 50%) 0 / 140px 140px",
};

describe("Search by a picture", { skip: whyNot(), timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "gaze-pictures-"));
  let started;
  let engine;
  let browser;
  let me;

  before(async () => {
    started = await startEngine();
    engine = client(started.url, started.token);
    await engine.call("/api/settings", "PATCH", {
      models: { ocr: "none", text_embedding: "none" },
    });
    browser = await launch();
    const painter = await browser.newPage({ viewport: { width: 900, height: 600 } });
    for (const [name, background] of Object.entries(DRAWN)) {
      await painter.setContent(`<body style="margin:0;height:100vh;background:${background}">`);
      await painter.screenshot({ path: join(folder, name) });
    }
    await painter.close();
    me = await visitor(browser, engine);
  });

  after(async () => {
    await browser?.close();
    await started?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page is there once it listens, not once it is loaded. */
  const timeline = async (page) => {
    await page.goto(engine.url);
    await page.getByRole("combobox", { name: "Search photos" }).waitFor();
  };
  const drop = (name) => give(me.page, ["dragenter", "dragover", "drop"], name, folder);

  it("says that there is nothing to search before there is a folder, and leads to one", async () => {
    const { page } = me;
    await give(page, ["dragenter", "dragover"], "rings.png", folder);
    await page.locator("[data-drop-target]").getByText("nothing to search yet").waitFor();
    await page.locator("[data-drop-target]").waitFor({ state: "detached" });
    await drop("rings.png");
    const why = page.getByRole("alert");
    await why.getByText("There is nothing to search yet").waitFor();
    await assertAccessible(page, "a picture without a library");
    await why.getByRole("button", { name: "Add a folder" }).click();
    await page.getByRole("dialog", { name: "Add a folder" }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.getByText("There is nothing to search yet").count(), 0);
    me.assertClean();
  });

  it("says what is missing, and leads to it", async () => {
    const { page } = me;
    const added = await engine.call("/api/libraries", "POST", { folder_path: folder });
    assert.equal(added.status, 201);
    await settled(engine);
    await timeline(page);
    await drop("rings.png");
    await page.getByText("Searching by a picture needs a model").waitFor();
    await assertAccessible(page, "a picture without a model");
    await page.getByRole("link", { name: "To the models" }).click();
    await page.waitForURL("**/models");
    await page.getByText("Searching by a picture needs a model").waitFor({ state: "detached" });
    me.assertClean();
  });

  it("finds the picture that is dropped first, and less alike ones where they are wanted", {
    skip: noModel,
  }, async () => {
    const { page } = me;
    await looked(engine);
    await timeline(page);
    await give(page, ["dragenter", "dragover"], "rings.png", folder);
    await page.getByText("Find pictures like this one").waitFor();
    await page.locator("[data-drop-target]").waitFor({ state: "detached" });
    await drop("rings.png");
    await page.waitForURL(/\/search\?.*ref=/);
    const bar = page.getByRole("region", { name: "Looks like" });
    await bar.getByText("rings.png").waitFor();
    await results(page).first().getByText("rings.png").waitFor();
    assert.equal(await results(page).count(), 1);
    await bar.getByRole("slider").fill("50");
    await page.waitForURL(/min=50/);
    await assertAccessible(page, "results of a picture");

    await page.getByRole("combobox", { name: "Search photos" }).fill("type:video");
    await page.getByText("Nothing found").waitFor();
    await bar.getByText("rings.png").waitFor();
    me.assertClean();
  });

  it("takes one that is pasted or chosen, and knows it after a reload", {
    skip: noModel,
  }, async () => {
    const { page } = me;
    await timeline(page);
    await give(page, ["paste"], "stripes.png", folder);
    await results(page).first().getByText("stripes.png").waitFor();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Search by a picture" }).click();
    await (await choosing).setFiles(join(folder, "squares.png"));
    await results(page).first().getByText("squares.png").waitFor();
    await page.reload();
    await results(page).first().getByText("squares.png").waitFor();
    await page.getByRole("region", { name: "Looks like" }).getByText("Your picture").waitFor();
    me.assertClean();
  });

  it("says that a picture is forgotten, and that a text is none", { skip: noModel }, async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?ref=0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0b`);
    await page.getByText("Gaze has forgotten the picture").waitFor();
    await assertAccessible(page, "a forgotten picture");
    await give(page, ["drop"], "notes.txt", folder, Buffer.from("no picture"));
    await page.getByText(/notes\.txt.* cannot be read as a picture/).waitFor();
    me.assertClean();
  });

  it("says so inside of an open item too, where a key and a screen reader get at it", {
    skip: noModel,
  }, async () => {
    const { page } = me;
    await timeline(page);
    await page.locator(CELL).first().click();
    const viewer = page.getByRole("dialog");
    await viewer.getByRole("button", { name: "Favourite" }).waitFor();
    await give(page, ["drop"], "notes.txt", folder, Buffer.from("no picture"));
    const why = viewer.getByRole("alert").filter({ hasText: "cannot be read as a picture" });
    await why.waitFor();
    await assertAccessible(page, "a refused picture over an open item");
    const close = why.getByRole("button", { name: "Close" });
    const isFocused = (element) => element === document.activeElement;
    for (let tab = 0; tab < 40 && !(await close.evaluate(isFocused)); tab++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await why.waitFor({ state: "detached" });
    await give(page, ["drop"], "notes.txt", folder, Buffer.from("no picture"));
    await close.click();
    await why.waitFor({ state: "detached" });
    await viewer.waitFor();
    await page.keyboard.press("Escape");
    await viewer.waitFor({ state: "detached" });
    me.assertClean();
  });
});

/** What a browser says of a file that comes from outside. */
async function give(page, events, name, folder, bytes = readFileSync(join(folder, name))) {
  await page.evaluate(
    ([types, called, base64]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      const type = called.endsWith(".png") ? "image/png" : "text/plain";
      transfer.items.add(new File([content], called, { type }));
      for (const type of types) {
        const how = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          type === "paste"
            ? new ClipboardEvent(type, { ...how, clipboardData: transfer })
            : new DragEvent(type, { ...how, dataTransfer: transfer }),
        );
      }
    },
    [events, name, bytes.toString("base64")],
  );
}

/** The model is there and has looked at every picture. */
async function looked(engine) {
  const added = await engine.call("/api/models/mobilenet-v2-12/files", "POST", { paths: [model] });
  assert.ok(added.ok, await added.text());
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    const { items } = await engine.json("/api/media?limit=500");
    const all = await Promise.all(items.map(({ id }) => engine.json(`/api/media/${id}`)));
    if (all.every(({ stages }) => stages.EXTRACTING_FEATURES?.state === "DONE")) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error("the pictures were not looked at in time");
}

function results(page) {
  return page.getByRole("list", { name: "Results" }).getByRole("listitem");
}
