// One item: its address, its pixels, its player.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  assertAccessible,
  CELL,
  focusedMedia,
  launch,
  sizes,
  theVisitor,
  whyNot,
} from "./browser.mjs";
import { connect, item } from "./engine.mjs";

const engine = connect();

describe("The viewer", { skip: whyNot(), timeout: 300_000 }, () => {
  const me = theVisitor(engine);

  it("opens a link to one item on its own and closes to the timeline", async () => {
    const { page } = me;
    const { id } = await item(engine, "DSCF4402.JPG");
    await page.goto(`${engine.url}/?media=${id}`);
    await page.getByRole("dialog", { name: /DSCF4402|/ }).waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("[role=dialog] img")].some((img) => img.naturalWidth > 600),
    );
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(new URL(page.url()).search, "");
    assert.equal(await focusedMedia(page), id);
    await page.goto(`${engine.url}/?media=00000000-0000-7000-8000-000000000000`);
    await page.getByText("not in the library any more").waitFor();
    me.assertClean();
  });

  it("shows the real pixels when zoomed in, of a format that no browser knows too", async () => {
    const { page } = me;
    const { id } = await item(engine, "album 1997 page 3.tif");
    const full = page.waitForResponse((response) => response.url().endsWith(`${id}/full`));
    await page.goto(`${engine.url}/?media=${id}`);
    await page.getByRole("dialog").getByRole("img").first().waitFor();
    for (let press = 0; press < 6; press++) await page.keyboard.press("+");
    assert.equal((await full).status(), 200);
    me.assertClean();
  });

  it("plays a video, in parts, from the moment asked for", async () => {
    const { page } = me;
    const { id } = await item(engine, "VID_20200718_213155.mp4");
    const part = page.waitForResponse((response) => response.url().endsWith(`${id}/original`));
    await page.goto(`${engine.url}/?media=${id}&t=1000`);
    assert.equal((await part).status(), 206);
    await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
    assert.ok((await page.evaluate(() => document.querySelector("video").currentTime)) >= 0.9);
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.querySelector("video").currentTime > 1.2);
    me.assertClean();
  });

  it("says why a video cannot be played here and offers the file", async () => {
    const { page } = me;
    const { id } = await item(engine, "super8.avi");
    await page.goto(`${engine.url}/?media=${id}`);
    const why = page.getByRole("dialog").getByRole("alert");
    await why.getByText("This browser cannot play this video").waitFor();
    assert.match(await why.innerText(), /AVI/);
    await why.getByRole("link", { name: "Download" }).waitFor();
    await assertAccessible(page, "a video that cannot be played");
    me.assertClean();
  });

  it("marks a favourite, which the timeline shows", async () => {
    const { page } = me;
    const { id } = await item(engine, "DSCF4402.JPG");
    await page.goto(`${engine.url}/?media=${id}`);
    await page.getByRole("button", { name: "Favourite" }).waitFor();
    await page.keyboard.press("f");
    await page.getByRole("button", { name: "No longer a favourite" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(`${CELL}[data-media="${id}"][aria-label*="favourite"]`).waitFor();
    assert.equal((await engine.json(`/api/media/${id}`)).favorite, true);
    me.assertClean();
  });
});

describe("Zoom and the player", { skip: whyNot(), timeout: 300_000 }, () => {
  const me = theVisitor(engine);

  it("shows one pixel of the picture on each pixel of the screen at 100 %", async () => {
    const { page } = me;
    const { id, width } = await open(page, "DSCF4402.JPG");
    await page.keyboard.press("1");
    await page.getByRole("dialog").locator("[data-real=there]").waitFor();
    const real = await page.locator("[data-real]").evaluate((image) => ({
      pixels: image.naturalWidth,
      shown: image.getBoundingClientRect().width * devicePixelRatio,
      left: image.getBoundingClientRect().left * devicePixelRatio,
      src: image.getAttribute("src"),
    }));
    assert.equal(real.src, `/api/media/${id}/full`);
    assert.equal(real.pixels, width);
    assert.ok(Math.abs(real.shown - width) < 0.5, `${real.shown} for ${width}`);
    assert.ok(Math.abs(real.left - Math.round(real.left)) < 0.01, "on a whole pixel");
    await page.keyboard.press("0");
    await page.waitForFunction(() => !document.querySelector("[data-zoomed]"));
    me.assertClean();
  });

  it("keeps what lies under the pointer there while the wheel turns", async () => {
    const { page } = me;
    await open(page, "DSCF4402.JPG");
    const at = { x: 500, y: 400 };
    const under = () =>
      page.locator("[data-picture]").evaluate((image, { x, y }) => {
        const box = image.getBoundingClientRect();
        return [(x - box.left) / box.width, (y - box.top) / box.height];
      }, at);
    const [x, y] = await under();
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -500);
    await page.locator("[data-zoomed]").waitFor();
    const [laterX, laterY] = await under();
    assert.ok(Math.abs(laterX - x) < 0.005 && Math.abs(laterY - y) < 0.005);
    me.assertClean();
  });

  it("says what was marked above the player, not over it", async () => {
    const { page } = me;
    const { id } = await open(page, "VID_20200718_213155.mp4");
    await engine.call(`/api/media/${id}`, "PATCH", { favorite: false });
    await page.getByRole("button", { name: "Favourite", exact: true }).waitFor();
    await page.keyboard.press("f");
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.waitFor();
    const said = await undo.boundingBox();
    const bar = await page.getByRole("slider", { name: "Place in the video" }).boundingBox();
    assert.ok(said.y + said.height <= bar.y, "one does not cover the other");
    await undo.click();
    await page.getByRole("button", { name: "Favourite", exact: true }).waitFor();
    me.assertClean();
  });

  it("steps frames, changes speed and remembers the sound", async () => {
    const { page } = me;
    await open(page, "VID_20200718_213155.mp4");
    await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
    const video = () =>
      page.evaluate(() => {
        const { currentTime, playbackRate, muted, paused } = document.querySelector("video");
        return { currentTime, playbackRate, muted, paused };
      });
    await page.keyboard.press("l");
    await page.keyboard.press("j");
    await page.keyboard.press(".");
    const one = await video();
    assert.ok(one.paused && one.currentTime > 0 && one.currentTime < 0.2, `${one.currentTime}`);
    await page.keyboard.press(">");
    assert.equal((await video()).playbackRate, 1.25);
    await page.keyboard.press("m");
    await page.getByRole("button", { name: "Sound on" }).waitFor();
    const slider = page.getByRole("slider", { name: "Place in the video" });
    const still = page.waitForResponse((response) => /\/frames\/[0-9a-f-]+$/.test(response.url()));
    await slider.hover();
    assert.equal((await still).status(), 200);
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("video").currentTime > 4);
    await assertAccessible(page, "the player");
    await page.reload();
    await page.getByRole("button", { name: "Sound on" }).waitFor();
    assert.equal((await video()).muted, true);
    await page.keyboard.press("m");
    me.assertClean();
  });

  it("shows each picture that is kept of one exposure", async () => {
    const { page } = me;
    const { id, files } = await open(page, "IMG_1234.JPG");
    const edited = files.find((file) => file.role === "edited");
    const full = page.waitForResponse((response) => response.url().includes(`${id}/full?file_id=`));
    await page.getByRole("radio", { name: "Edited" }).click();
    assert.ok((await full).url().endsWith(edited.id));
    await page.locator("[data-version=there]").waitFor();
    await assertAccessible(page, "another version");
    await page.keyboard.press("v");
    await page.locator("[data-version]").waitFor({ state: "detached" });
    assert.ok(await page.getByRole("radio", { name: "Original" }).isChecked());
    assert.equal(new URL(page.url()).searchParams.get("media"), id);
    me.assertClean();
  });

  it("lists its keys over an open item, and goes back to it", async () => {
    const { page } = me;
    const { id } = await open(page, "DSCF4402.JPG");
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await keys.getByText("An open item").waitFor();
    await keys.getByText("Go to the search box").click();
    await assertAccessible(page, "the keys over an open item");
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "detached" });
    assert.equal(new URL(page.url()).searchParams.get("media"), id);
    await page.keyboard.press("i");
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    await page.keyboard.press("i");
    me.assertClean();
  });

  it("plays a photo that moves while it is held", async () => {
    const { page } = me;
    await open(page, "PXL_20230415_074501118.MP.jpg");
    await page.getByRole("button", { name: "LIVE: Play the moving part" }).waitFor();
    await page.keyboard.down("Space");
    await page.waitForFunction(() => document.querySelector("[data-moving]")?.currentTime > 0.05);
    await page.waitForTimeout(400);
    await page.keyboard.up("Space");
    await page.locator("[data-moving]").waitFor({ state: "detached" });
    await assertAccessible(page, "a photo that moves");
    me.assertClean();
  });
});

describe("The way into the viewer and back", { skip: whyNot(), timeout: 300_000 }, () => {
  const me = theVisitor(engine, { motion: true });

  it("grows a picture from its cell, and shrinks it back into it", async () => {
    const { page } = me;
    await page.goto(engine.url);
    const cell = page.locator(CELL).first();
    await cell.locator("img").waitFor();
    await page.waitForFunction(
      (first) => document.querySelector(`${first} img`)?.naturalWidth > 0,
      CELL,
    );
    await page.evaluate(watchAnimations);
    const from = await cell.boundingBox();
    await cell.click();
    await page.locator("[role=dialog] [data-picture]").waitFor();
    const [grown] = await animated(page);
    assert.ok(close(grown.from, from), `${JSON.stringify(grown)} from ${JSON.stringify(from)}`);
    await page.waitForTimeout(400);
    const shown = await page.locator("[data-picture]").boundingBox();
    assert.ok(close(grown.to, shown), `${JSON.stringify(grown)} to ${JSON.stringify(shown)}`);

    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const [, shrunk] = await animated(page);
    assert.ok(close(shrunk.from, shown), `${JSON.stringify(shrunk)} from ${JSON.stringify(shown)}`);
    assert.ok(close(shrunk.to, from), `${JSON.stringify(shrunk)} to ${JSON.stringify(from)}`);
    await page.waitForTimeout(400);
    assert.equal(await page.locator("body > [aria-hidden] > img").count(), 0, "nothing is left");
    me.assertClean();
  });
});

/** Keeps where every moved picture begins and ends. */
function watchAnimations() {
  window.moved = [];
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (frames, options) {
    const animation = animate.call(this, frames, options);
    if (this instanceof HTMLImageElement && frames.transform) {
      const at = (time) => {
        animation.currentTime = time;
        const { x, y, width, height } = this.getBoundingClientRect();
        return { x, y, width, height };
      };
      window.moved.push({ from: at(0), to: at(options.duration - 0.01) });
      animation.currentTime = 0;
    }
    return animation;
  };
}

const animated = (page) => page.evaluate(() => window.moved);

/** A cell cuts off what does not fit its shape: the middle is the same, and the shorter side. */
function close(one, other) {
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const [[x, y], [toX, toY]] = [middle(one), middle(other)];
  const sides = Math.min(
    Math.abs(one.width - other.width) / other.width,
    Math.abs(one.height - other.height) / other.height,
  );
  return Math.abs(x - toX) < 3 && Math.abs(y - toY) < 3 && sides < 0.03;
}

describe("Details and touch", { skip: whyNot(), timeout: 300_000 }, () => {
  const me = theVisitor(engine);

  it("says in words what its histogram and its map show", async () => {
    const { page } = me;
    const { id } = await open(page, "PXL_20230415_074501118.MP.jpg");
    await page.keyboard.press("i");
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("img", { name: /Half of the picture is darker than \d+%/ }).waitFor();
    await details.getByRole("img", { name: /^Map: Lisse/ }).waitFor();
    const original = details.getByRole("link", { name: "Open original" });
    assert.equal(await original.getAttribute("href"), `/api/media/${id}/original`);
    await assertAccessible(page, "details");
    await page.keyboard.press("i");
    await details.waitFor({ state: "detached" });
    me.assertClean();
  });

  it("tells a screen reader what came into view", async () => {
    const { page } = me;
    await open(page, "DSCF4402.JPG");
    const said = page.getByRole("dialog").getByRole("status").first();
    const before = await said.innerText();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((text) => {
      const now = document.querySelector("[role=dialog] [role=status]")?.textContent;
      return (
        now && now !== text && /^(Photo|Video|.*, (Photo|Video)), \d+ \w+ \d{4}.* of /.test(now)
      );
    }, before);
    me.assertClean();
  });

  it("follows a finger to the neighbours, and down and away", async () => {
    const browser = await launch();
    const context = await browser.newContext({
      viewport: sizes.phone,
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 3,
    });
    const page = await context.newPage();
    await page.goto(await engine.signInUrl());
    await page.locator(CELL).first().waitFor();
    const { id } = await item(engine, "DSCF4402.JPG");
    await page.goto(`${engine.url}/?media=${id}`);
    await page.locator("[data-picture]").waitFor();
    await page
      .getByText(/\d+ of \d+/)
      .first()
      .waitFor();
    const session = await context.newCDPSession(page);
    await swiped(page, session, [330, 420], [60, 430]);
    await page.waitForFunction((was) => !location.search.includes(was), id);
    await swiped(page, session, [60, 420], [330, 430]);
    await page.waitForFunction((was) => location.search.includes(was), id);

    // Of a picture that is zoomed, a finger moves another part into view.
    await page.touchscreen.tap(200, 420);
    await page.touchscreen.tap(200, 420);
    await page.locator("[data-zoomed]").waitFor();
    await swiped(page, session, [330, 420], [60, 430]);
    assert.equal(new URL(page.url()).searchParams.get("media"), id);
    await page.touchscreen.tap(200, 420);
    await page.touchscreen.tap(200, 420);
    await page.locator("[data-zoomed]").waitFor({ state: "detached" });

    await swiped(page, session, [200, 300], [210, 720]);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(await focusedMedia(page), id);
    await browser.close();
  });
});

/** Opens an item by its own address and waits for its picture. */
async function open(page, name) {
  const found = await item(engine, name);
  await page.goto(`${engine.url}/?media=${found.id}`);
  await page.getByRole("dialog").locator("[data-picture]").waitFor();
  await page.waitForFunction(() => {
    const picture = document.querySelector("[data-picture]");
    return picture?.naturalWidth !== 0;
  });
  return engine.json(`/api/media/${found.id}`);
}

/** One finger from one place to another, in some steps. */
async function swiped(page, session, from, to) {
  const touch = (type, points) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y]) => ({ x, y, id: 1 })),
    });
  await touch("touchStart", [from]);
  for (let step = 1; step <= 6; step++) {
    const part = step / 6;
    await touch("touchMove", [
      [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
    ]);
    await page.waitForTimeout(16);
  }
  await touch("touchEnd", []);
}
