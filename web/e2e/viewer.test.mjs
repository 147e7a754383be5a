// One item: its address, its pixels, its player.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, CELL, focusedMedia, theVisitor, whyNot } from "./browser.mjs";
import { connect, item } from "./engine.mjs";

describe("The viewer", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
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
