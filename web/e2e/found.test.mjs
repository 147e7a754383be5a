// What was found in a picture: words over it, the way to its like, and what searching by looks takes.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { assertAccessible, CELL, theVisitor, whyNot } from "./browser.mjs";
import { connect, item, settled } from "./engine.mjs";

const engine = connect();
const SIGN = "sign at the gate.png";
/** Where the words are painted: a part of the sign's width and height. */
const WORDS = { left: 0.2, top: 0.4 };

describe("What was found", { skip: whyNot(), timeout: 300_000 }, () => {
  const me = theVisitor(engine);
  let folder;
  let library;
  let sign;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "gaze-sign-"));
    const painter = await me.browser.newPage({ viewport: { width: 1000, height: 600 } });
    await painter.setContent(
      `<body style="margin:0;background:#f4efe4"><p style="margin:0;position:absolute;left:20%;top:40%;font:72px sans-serif;line-height:1;color:#222">Harbour ferry</p>`,
    );
    await painter.screenshot({ path: join(folder, SIGN) });
    await painter.close();
    const added = await engine.call("/api/libraries", "POST", { folder_path: folder });
    assert.equal(added.status, 201);
    library = (await added.json()).id;
    await settled(engine);
    sign = await engine.json(`/api/media/${(await item(engine, SIGN)).id}`);
  });

  after(async () => {
    if (library) await engine.call(`/api/libraries/${library}`, "DELETE");
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it("draws the words exactly over where they stand, at every zoom", async () => {
    const { page } = me;
    assert.equal(sign.text.map(({ text }) => text).join(" "), "Harbour ferry");
    await page.goto(`${engine.url}/?media=${sign.id}`);
    const toggle = page.getByRole("button", { name: "Show what was found" });
    await toggle.waitFor();
    assert.equal(await page.locator("[data-findings]").count(), 0);
    await page.keyboard.press("b");
    await page.locator("[data-findings] text").first().waitFor();
    const fitted = await place(page);
    assert.ok(Math.abs(fitted.left - WORDS.left) < 0.02, JSON.stringify(fitted));
    assert.ok(Math.abs(fitted.top - WORDS.top) < 0.04, JSON.stringify(fitted));
    for (let press = 0; press < 3; press++) await page.keyboard.press("+");
    await page.locator("[data-zoomed]").waitFor();
    const zoomed = await place(page);
    assert.ok(Math.abs(zoomed.left - fitted.left) < 0.01, JSON.stringify(zoomed));
    assert.ok(Math.abs(zoomed.top - fitted.top) < 0.01, JSON.stringify(zoomed));
    await page.keyboard.press("0");
    await assertAccessible(page, "words over a picture");
    me.assertClean();
  });

  it("lets the words be selected by the mouse, and the picture stays where it is", async () => {
    const { page } = me;
    const words = await page.locator("[data-findings] text").first().boundingBox();
    const picture = await page.locator("[data-picture]").boundingBox();
    const y = words.y + words.height / 2;
    await page.mouse.move(words.x + 2, y);
    await page.mouse.down();
    await page.mouse.move(words.x + words.width - 2, y, { steps: 5 });
    await page.mouse.up();
    assert.match(await page.evaluate(() => getSelection().toString()), /arbour ferr/);
    assert.deepEqual(await page.locator("[data-picture]").boundingBox(), picture);
    me.assertClean();
  });

  it("remembers the choice, and says the same in the details", async () => {
    const { page } = me;
    await page.reload();
    await page.locator("[data-findings] text").first().waitFor();
    await page.keyboard.press("i");
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading", { name: "Text in the picture" }).waitFor();
    await details.getByText(sign.text[0].text, { exact: true }).waitFor();
    await details.getByRole("button", { name: "Copy the text" }).waitFor();
    await assertAccessible(page, "what was found, in the details");
    await page.keyboard.press("i");
    await page.keyboard.press("b");
    await page.locator("[data-findings]").waitFor({ state: "detached" });
    me.assertClean();
  });

  it("leads from an item to what looks like it, as much as the slider asks for", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/?media=${sign.id}`);
    await page.getByRole("link", { name: "More like this" }).waitFor();
    await page.keyboard.press("s");
    const slider = page.getByRole("slider", { name: "How alike, at least" });
    await slider.waitFor();
    const asked = page.waitForRequest(
      (request) =>
        request.url().endsWith("/api/search") && request.postDataJSON().min_score === 0.65,
    );
    await slider.fill("65");
    await asked;
    await page.waitForURL(/min=65/);
    assert.equal(new URL(page.url()).searchParams.get("q"), `similar:${sign.id}`);
    assert.equal(await page.title(), `Like \u2068${SIGN}\u2069 · Gaze`);
    const box = page.getByRole("combobox", { name: "Search photos and videos" });
    assert.equal(await box.inputValue(), "");
    await box.fill("type:photo");
    await page.waitForURL(/type%3Aphoto/);
    assert.equal(new URL(page.url()).searchParams.get("q"), `similar:${sign.id} type:photo`);
    await assertAccessible(page, "what looks like an item");
    await page.reload();
    await slider.waitFor();
    assert.equal(await slider.inputValue(), "65");
    await box.press("Home");
    await box.press("Backspace");
    await slider.waitFor({ state: "detached" });
    assert.equal(await box.inputValue(), "type:photo");
    me.assertClean();
  });

  it("offers the same for the one picture that is selected, and not for two", async () => {
    const { page } = me;
    await page.goto(engine.url);
    await page.locator(CELL).first().focus();
    await page.keyboard.press("Space");
    const bar = page.getByRole("region", { name: "Selection" });
    const similar = bar.getByRole("button", { name: "More like this" });
    await similar.waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await similar.waitFor({ state: "detached" });
    await page.keyboard.press("Space");
    await similar.click();
    await page.getByRole("slider", { name: "How alike, at least" }).waitFor();
    await bar.waitFor({ state: "detached" });
    me.assertClean();
  });

  it("says in one line what searching by looks takes, and leads there", async (test) => {
    const { page } = me;
    const { missing_models: missing } = await engine.json("/api/health");
    if (!missing.includes("image_text")) return test.skip("there is such a model here");
    await page.goto(`${engine.url}/search?q=harbour`);
    const line = page.getByText(/Searching by what is seen needs a model of \d+ MB/);
    await line.waitFor();
    await line.getByRole("link").click();
    await page.waitForURL(/\/models$/);
    me.assertClean();
  });
});

/** Where the first words over a picture begin, as a part of the picture. */
function place(page) {
  return page.evaluate(() => {
    const picture = document.querySelector("[data-picture]").getBoundingClientRect();
    const words = document.querySelector("[data-findings] rect").getBoundingClientRect();
    return {
      left: (words.left - picture.left) / picture.width,
      top: (words.top - picture.top) / picture.height,
    };
  });
}
