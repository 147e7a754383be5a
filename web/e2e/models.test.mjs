// The models: what is there and what is missing, a download from this computer itself, a licence.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { assertAccessible, theVisitor, whyNot } from "./browser.mjs";
import { connect } from "./engine.mjs";

const BYTES = 6_000_000;
const PIECE = 100_000;

describe("Models", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  const me = theVisitor(engine);
  const file = randomBytes(BYTES);
  const asked = [];
  let publisher;
  let folder;

  before(async () => {
    publisher = createServer(async (request, response) => {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
      asked.push(from);
      response.writeHead(from ? 206 : 200, {
        "Content-Length": BYTES - from,
        ...(from && { "Content-Range": `bytes ${from}-${BYTES - 1}/${BYTES}` }),
      });
      for (let at = from; at < BYTES && !response.destroyed; at += PIECE) {
        response.write(file.subarray(at, at + PIECE));
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      response.end();
    });
    await new Promise((resolve) => publisher.listen(0, "127.0.0.1", resolve));
    const { data_folder } = await engine.json("/api/stats");
    folder = join(data_folder, "models/own/loopback");
    mkdirSync(folder, { recursive: true });
    const model = {
      name: "loopback",
      role: "segmentation",
      family: "sam2",
      version: "1",
      title: "Loopback",
      purpose: "For the test.",
      licence: { spdx: "MIT", name: "MIT", url: "https://example.org", commercial: true },
      files: [
        {
          part: "model",
          url: `http://127.0.0.1:${publisher.address().port}/loopback.onnx`,
          bytes: BYTES,
          sha256: createHash("sha256").update(file).digest("hex"),
        },
      ],
    };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ schema: 1, models: [model] }));
  });

  after(async () => {
    await engine.call("/api/settings", "PATCH", { offline_mode: null, models: null });
    publisher?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const row = () => me.page.getByRole("article", { name: "Loopback" });

  const showOthers = async () => {
    await me.page.goto(`${engine.url}/models`);
    await me.page.getByRole("heading", { name: "Models", level: 1 }).waitFor();
    const outlines = me.page.locator("section", {
      has: me.page.getByRole("heading", { name: "Outlines", level: 2 }),
    });
    await outlines
      .last()
      .getByRole("button", { name: /other model/ })
      .click();
    await row().waitFor();
  };

  it("says on Activity what is missing, and leads to where it can be had", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/activity`);
    await page.getByText(/Models are missing for: Visual search/).waitFor();
    await page.getByRole("link", { name: "Get models" }).click();
    await page.getByRole("heading", { name: "Visual search", level: 2 }).waitFor();
    const ocr = page.getByRole("article", { name: "PP-OCRv4 mobile" });
    await ocr.getByText("In use").waitFor();
    await assertAccessible(page, "models");
    me.assertClean();
  });

  it("fetches a model, stops, goes on where it was, and deletes it", async () => {
    await showOthers();
    await row().getByRole("button", { name: "Download 6 MB" }).click();
    await row().getByRole("progressbar").waitFor();
    await row()
      .getByText(/MB of 6 MB/)
      .waitFor();
    await assertAccessible(me.page, "a download");
    await row().getByRole("button", { name: "Stop" }).click();
    await row().getByRole("button", { name: /Go on/ }).click();
    await row().getByRole("button", { name: "Use this one" }).waitFor({ timeout: 60_000 });
    assert.equal(asked.length, 2);
    assert.equal(asked[0], 0);
    assert.ok(asked[1] > 0, "it begins where it stopped");
    assert.equal((await engine.json("/api/models/loopback")).state, "present");

    await row().getByRole("button", { name: "Use this one" }).click();
    await row().getByText("In use").waitFor();
    assert.equal((await engine.json("/api/settings")).models.segmentation, "loopback");

    await row().getByRole("button", { name: "More for Loopback" }).click();
    await me.page.getByRole("menuitem", { name: "Delete" }).click();
    await row().getByRole("button", { name: "Download 6 MB" }).waitFor();
    me.assertClean();
  });

  it("asks for nothing in offline mode", async () => {
    const { page } = me;
    const before = asked.length;
    await page.goto(`${engine.url}/settings`);
    await page.getByRole("switch", { name: /Offline mode/ }).click();
    await page.getByText("Offline mode is on: models are not downloaded either.").waitFor();
    await assertAccessible(page, "offline settings");
    await page.getByRole("link", { name: "See all models" }).click();
    await page.getByText("Offline mode is on: nothing is downloaded.").waitFor();
    const clip = page.getByRole("article", { name: "CLIP ViT-B/32, 8 bit" });
    assert.ok(await clip.getByRole("button", { name: /Download/ }).isDisabled());
    assert.equal((await engine.call("/api/models/loopback/download", "POST")).status, 409);
    await page.getByRole("button", { name: "Switch it off" }).click();
    await page.getByText("Offline mode is on").waitFor({ state: "detached" });
    assert.equal(asked.length, before);
    me.assertClean();
  });

  it("shows a licence that restricts the use before anything is fetched", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/models`);
    const search = page.locator("section", {
      has: page.getByRole("heading", { name: "Visual search", level: 2 }),
    });
    await search
      .last()
      .getByRole("button", { name: /other models/ })
      .click();
    const model = page.getByRole("article", { name: "MobileCLIP-S0" });
    await model.getByRole("button", { name: "Read the licence" }).click();
    const dialog = page.getByRole("dialog", { name: "Licence of MobileCLIP-S0" });
    await dialog.getByRole("link", { name: "The text of the licence" }).waitFor();
    await assertAccessible(page, "a licence");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    assert.equal((await engine.json("/api/models/mobileclip-s0")).state, "licence_not_accepted");
    me.assertClean();
  });
});
