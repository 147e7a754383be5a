// The timeline's orders and sizes, its scrubber, and what stays where it is.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { CELL, launch, visitor, whyNot } from "./browser.mjs";
import { connect, sampleLibrary, settled } from "./engine.mjs";

describe("The timeline", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  let browser;

  before(async () => {
    browser = await launch();
  });

  after(() => browser?.close());

  /** A visitor who wants large pictures, so that there is something to scroll. */
  async function scrolling(options) {
    const visit = await visitor(browser, engine, options);
    const { page } = visit;
    await page.locator(CELL).first().waitFor();
    await choose(page, "Large");
    return visit;
  }

  it("is ordered by date and by size, of one kind or both, and remembers it", async () => {
    const { page, assertClean, close } = await visitor(browser, engine);
    await page.locator(CELL).first().waitFor();
    const total = await ids(page);
    await choose(page, "Largest first");
    await page.getByRole("grid", { name: "Photos and videos, largest first" }).waitFor();
    await page.locator(CELL).first().waitFor();
    const { items } = await engine.json("/api/media?sort_by=size&limit=1");
    assert.equal((await ids(page))[0], items[0].id);
    await choose(page, "Videos");
    await page.waitForFunction(
      () => document.querySelector("[data-media]")?.ariaLabel?.startsWith("Video") === true,
    );
    const videos = await page.locator(CELL).evaluateAll((cells) => cells.map((c) => c.ariaLabel));
    assert.ok(videos.length > 0 && videos.length < total.length);
    assert.ok(
      videos.every((label) => label.startsWith("Video")),
      videos.join("\n"),
    );
    await page.reload();
    await page.getByRole("grid", { name: "Photos and videos, largest first" }).waitFor();
    await page.getByRole("button", { name: "Videos, Largest first" }).waitFor();
    assertClean();
    await close();
  });

  it("keeps its menu open and the focus in it until everything is chosen", async () => {
    const { page, assertClean, close } = await visitor(browser, engine);
    await page.locator(CELL).first().waitFor();
    await choose(page, "Largest first", "Videos", "Large");
    await page.getByRole("grid", { name: "Photos and videos, largest first" }).waitFor();
    const trigger = page.getByRole("button", { name: "Videos, Largest first" });
    assert.ok(await trigger.evaluate((button) => button === document.activeElement));
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    assertClean();
    await close();
  });

  it("is moved by the scrubber with keys, which says where it is", async () => {
    const { page, assertClean, close } = await scrolling();
    const scrubber = page.getByRole("slider", { name: "Place in the library" });
    const first = await scrubber.getAttribute("aria-valuetext");
    await scrubber.focus();
    await page.keyboard.press("End");
    await page.waitForFunction(() => {
      const node = document.querySelector("[data-scroller]");
      return node && node.scrollTop + node.clientHeight >= node.scrollHeight - 2;
    });
    assert.notEqual(await scrubber.getAttribute("aria-valuetext"), first);
    await page.keyboard.press("Home");
    await page.waitForFunction(() => document.querySelector("[data-scroller]")?.scrollTop === 0);
    await page.waitForFunction(
      (text) => document.querySelector("[role=slider]")?.ariaValueText === text,
      first,
    );
    assertClean();
    await close();
  });

  it("shows the month under the pointer and follows its drag", async () => {
    const { page, close } = await scrolling();
    const box = await page.getByRole("slider", { name: "Place in the library" }).boundingBox();
    const x = box.x + box.width / 2;
    await page.mouse.move(x, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(x, box.y + box.height / 2, { steps: 5 });
    const bubble = await page.locator("[role=slider] [data-bubble]").innerText();
    assert.match(bubble, /^[A-Z][a-z]+ \d{4}$/);
    await page.mouse.up();
    await page.waitForFunction(() => document.querySelector("[data-scroller]").scrollTop > 200);
    await close();
  });

  it("comes back to where it was", async () => {
    const { page, close } = await scrolling();
    await page.evaluate(() => document.querySelector("[data-scroller]").scrollTo(0, 900));
    await page.waitForTimeout(400);
    const seen = await onScreen(page);
    await page.getByRole("link", { name: "Activity" }).first().click();
    await page.getByRole("heading", { name: "Activity", level: 1 }).waitFor();
    await page.goBack();
    await page.locator(CELL).first().waitFor();
    await page.waitForTimeout(400);
    assert.deepEqual(await onScreen(page), seen);
    await close();
  });

  it("makes pictures larger and smaller by two fingers", async () => {
    const { page, assertClean, close } = await visitor(browser, engine, {
      size: "phone",
      touch: true,
    });
    await page.locator(CELL).first().waitFor();
    const height = async () => (await page.locator(CELL).first().boundingBox()).height;
    const before = await height();
    const session = await page.context().newCDPSession(page);
    await pinched(page, session, 60, 220);
    await page.waitForFunction(
      ([cell, was]) => document.querySelector(cell).getBoundingClientRect().height > was * 1.3,
      [CELL, before],
    );
    await pinched(page, session, 220, 60);
    await pinched(page, session, 220, 60);
    await page.waitForFunction(
      ([cell, was]) => document.querySelector(cell).getBoundingClientRect().height < was,
      [CELL, before],
    );
    const selected = await page.locator("[role=gridcell][aria-selected=true]").count();
    assert.equal(selected, 0, "two fingers are no long press");
    assert.equal(await page.evaluate(() => visualViewport.scale), 1);
    assertClean();
    await close();
  });

  it("leaves what is on the screen where it is while more comes in", async () => {
    const { page, assertClean, close } = await scrolling();
    await page.evaluate(() => document.querySelector("[data-scroller]").scrollTo(0, 900));
    await page.waitForTimeout(600);
    const seen = await onScreen(page);
    const folder = mkdtempSync(join(tmpdir(), "gaze-more-"));
    const source = sampleLibrary();
    const pictures = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.jpe?g$/i.test(name))
      .slice(0, 6);
    pictures.forEach((name, index) => {
      copyFileSync(join(source, name), join(folder, `more-${index}.jpg`));
    });
    const added = await engine.call("/api/libraries", "POST", { folder_path: folder });
    const library = await added.json();
    try {
      await page.getByRole("button", { name: /new items?$/ }).waitFor();
      await settled(engine);
      await page.waitForTimeout(1500);
      assert.deepEqual(await onScreen(page), seen);
      await page.getByRole("button", { name: /new items?$/ }).click();
      await page.waitForFunction(() => document.querySelector("[data-scroller]")?.scrollTop === 0);
      assertClean();
    } finally {
      await engine.call(`/api/libraries/${library.id}`, "DELETE");
      rmSync(folder, { recursive: true, force: true });
      await close();
    }
  });
});

/** Chooses one after the other in the open menu, and closes it by one Escape. */
async function choose(page, ...options) {
  await page.getByRole("button", { name: /What is shown/ }).click();
  for (const name of options) {
    await page.getByRole("menuitemradio", { name, exact: true }).click();
    await page.getByRole("menuitemradio", { name, exact: true, checked: true }).waitFor();
  }
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await page.waitForTimeout(200);
}

const ids = (page) =>
  page.locator(CELL).evaluateAll((cells) => cells.map((cell) => cell.dataset.media));

/** Two fingers, so many pixels apart at the beginning and at the end. */
async function pinched(page, session, from, to) {
  const touch = (type, apart) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: apart
        ? [
            { x: 195 - apart / 2, y: 400, id: 1 },
            { x: 195 + apart / 2, y: 400, id: 2 },
          ]
        : [],
    });
  await touch("touchStart", from);
  for (let step = 1; step <= 8; step++) {
    await touch("touchMove", from + ((to - from) * step) / 8);
    await page.waitForTimeout(30);
  }
  await touch("touchEnd", 0);
}

/** The pictures in view with where they stand, in whole pixels. */
function onScreen(page) {
  return page.evaluate(() => {
    const view = document.querySelector("[data-scroller]").getBoundingClientRect();
    return [...document.querySelectorAll("[role=gridcell] a[data-media]")]
      .map((cell) => ({ id: cell.dataset.media, box: cell.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > view.top && box.top < view.bottom)
      .map(({ id, box }) => `${id} ${Math.round(box.left)} ${Math.round(box.top)}`)
      .toSorted();
  });
}
