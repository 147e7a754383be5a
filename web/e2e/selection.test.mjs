// What is selected in the timeline, and what can be done with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { assertAccessible, CELL, launch, visitor, whyNot } from "./browser.mjs";
import { connect } from "./engine.mjs";

describe("A selection", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  let browser;

  before(async () => {
    browser = await launch();
  });

  after(() => browser?.close());

  it("selects by check, range, key and frame, and says what is selected", async () => {
    const { page, assertClean, close } = await visitor(browser, engine);
    const cells = page.locator(CELL);
    await cells.first().waitFor();
    const bar = page.getByRole("region", { name: "Selection" });
    await cells.nth(1).hover();
    await page.locator("[data-check]").nth(1).click();
    await bar.getByText(/^1 (photo|video) selected$/).waitFor();
    await cells.nth(4).click({ modifiers: ["Shift"] });
    assert.equal(await selectedCount(page), 4);
    await assertAccessible(page, "a selection");
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "detached" });
    await page.locator(`${CELL}[tabindex="0"]`).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForFunction(
      () => document.querySelectorAll("[role=gridcell][aria-selected=true]").length === 2,
    );
    await page.keyboard.press("Control+a");
    const { total } = await engine.json("/api/timeline");
    await page.waitForFunction((count) => {
      const said = document.querySelector("[aria-label=Selection] [role=status]")?.textContent;
      const numbers = [...(said ?? "").matchAll(/\d+/g)].map(Number);
      return numbers.reduce((sum, n) => sum + n, 0) === count;
    }, total);
    await page.keyboard.press("Escape");
    const from = await cells.nth(0).boundingBox();
    const to = await cells.nth(2).boundingBox();
    await page.mouse.move(from.x + 5, from.y + 60);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 80, { steps: 6 });
    await page.mouse.up();
    assert.equal(await selectedCount(page), 3);
    assert.equal(new URL(page.url()).searchParams.get("media"), null, "a frame opens nothing");
    assertClean();
    await close();
  });

  it("marks what is selected as favourites", async () => {
    const { page, assertClean, close } = await visitor(browser, engine);
    await page.locator(CELL).first().waitFor();
    const [id] = await ids(page);
    await page.locator(CELL).first().hover();
    await page.locator("[data-check]").first().click();
    await page.getByRole("button", { name: "Mark as favourites" }).click();
    await page.locator(`[data-media="${id}"][aria-label*="favourite"]`).waitFor();
    assert.equal((await engine.json(`/api/media/${id}`)).favorite, true);
    await page.getByRole("button", { name: "Take the favourite mark off" }).click();
    await page.locator(`[data-media="${id}"]:not([aria-label*="favourite"])`).waitFor();
    assertClean();
    await close();
  });

  it("takes back exactly the marks that it made", async () => {
    const { page, assertClean, close } = await visitor(browser, engine);
    await page.locator(CELL).first().waitFor();
    await drawn(page);
    const [already, other] = await ids(page);
    const favorite = (id) => engine.json(`/api/media/${id}`).then((media) => media.favorite);
    await engine.call(`/api/media/${already}`, "PATCH", { favorite: true });
    await select(page, 2);
    await page.getByRole("button", { name: "Mark as favourites" }).click();
    await page.getByText("1 favourite marked").first().waitFor();
    assert.equal(await favorite(other), true);
    const toast = await page.getByRole("button", { name: "Undo" }).boundingBox();
    const bar = await page
      .getByRole("region", { name: "Selection" })
      .locator("> div")
      .boundingBox();
    assert.ok(toast.y + toast.height <= bar.y, "one does not cover the other");
    await assertAccessible(page, "a mark that can be undone");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(`[data-media="${other}"]:not([aria-label*="favourite"])`).waitFor();
    assert.equal(await favorite(other), false);
    assert.equal(await favorite(already), true);
    await engine.call(`/api/media/${already}`, "PATCH", { favorite: false });
    assertClean();
    await close();
  });

  it("downloads one file as it is, and many as one archive", async () => {
    const { page, assertClean, close } = await visitor(browser, engine);
    await page.locator(CELL).first().waitFor();
    await drawn(page);
    const [first, second] = await ids(page);
    const names = await Promise.all(
      [first, second].map((id) => engine.json(`/api/media/${id}`).then((media) => media.name)),
    );
    const fetched = async (option) => {
      await page.getByRole("button", { name: "Download" }).click();
      const begun = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: option }).click();
      const download = await begun;
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    await select(page, 1);
    const one = await fetched("Originals");
    assert.equal(one.name, names[0]);
    await page.keyboard.press("Escape");
    await select(page, 2);
    const many = await fetched("Originals");
    assert.match(many.name, /^Gaze \d{4}-\d\d-\d\d\.zip$/);
    assert.ok(many.bytes.includes(one.bytes.subarray(0, 2000)), "as it is on disk");
    for (const name of names) assert.ok(many.bytes.includes(Buffer.from(name)), name);
    await page.getByText("2 files come as a ZIP").first().waitFor();
    assertClean();
    await close();
  });

  it("selects by a long press on touch, then by taps", async () => {
    const { page, close } = await visitor(browser, engine, { size: "phone", touch: true });
    await page.locator(CELL).first().waitFor();
    const box = await page.locator(CELL).first().boundingBox();
    const session = await page.context().newCDPSession(page);
    const point = { x: box.x + 30, y: box.y + 30 };
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    await page.waitForTimeout(700);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    assert.equal(await selectedCount(page), 1);
    await page.locator(CELL).nth(1).tap();
    assert.equal(await selectedCount(page), 2);
    assert.equal(new URL(page.url()).searchParams.get("media"), null);
    await close();
  });
});

/** Waits until every row near the view has come. */
const drawn = (page) => page.waitForFunction(() => !document.querySelector("[data-awaited]"));

const ids = (page) =>
  page.locator(CELL).evaluateAll((cells) => cells.map((cell) => cell.dataset.media));

/** Selects the first pictures by their checks. */
async function select(page, count) {
  await page.locator(CELL).first().hover();
  for (let index = 0; index < count; index++) {
    await page.locator(CELL).nth(index).hover();
    await page.locator("[data-check]").nth(index).click();
  }
}

const selectedCount = (page) => page.locator("[role=gridcell][aria-selected=true]").count();
