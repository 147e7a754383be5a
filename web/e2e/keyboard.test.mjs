// The main job without a mouse.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CELL, focusedMedia, theVisitor, whyNot } from "./browser.mjs";
import { connect } from "./engine.mjs";

describe("The keyboard alone", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  const me = theVisitor(engine);

  it("is walked with the keyboard alone: find a picture, read its date, go back", async () => {
    const { page } = me;
    await page.goto(engine.url);
    await page.locator(CELL).first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("lisbon", { delay: 20 });
    await page.keyboard.press("Enter");
    const results = page.getByRole("list", { name: "Results" });
    await results.getByRole("listitem").first().waitFor();
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    for (let tab = 0; tab < 30 && !(await focusIsIn(page, "ul[aria-label=Results]")); tab++) {
      await page.keyboard.press("Tab");
    }
    const opened = await page.evaluate(() => document.activeElement?.textContent);
    assert.ok(await page.evaluate(() => document.activeElement?.matches(":focus-visible")));
    await page.keyboard.press("Enter");
    const viewer = page.getByRole("dialog");
    await viewer.waitFor();
    await page.keyboard.press("i");
    const details = viewer.getByRole("complementary", { name: "Details" });
    await details.getByText("Taken").waitFor();
    assert.match(await details.innerText(), /2018/);
    assert.match(await details.innerText(), /Lisbon|Lisboa/);
    await page.keyboard.press("i");
    await page.keyboard.press("Escape");
    await viewer.waitFor({ state: "detached" });
    await page.waitForFunction((text) => document.activeElement?.textContent === text, opened);
    assert.equal(new URL(page.url()).searchParams.get("q"), "lisbon");
    me.assertClean();
  });

  it("moves in the grid with arrow keys and comes back to the picture seen last", async () => {
    const { page } = me;
    await page.goto(engine.url);
    await page.locator(CELL).first().waitFor();
    await page.locator(`${CELL}[tabindex="0"]`).focus();
    await page.keyboard.press("ArrowRight");
    const second = await focusedMedia(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    assert.equal(await focusedMedia(page), second);
    await page.keyboard.press("Home");
    const first = await focusedMedia(page);
    await page.keyboard.press("End");
    await page.waitForFunction(
      (id) => (document.activeElement?.getAttribute("data-media") ?? id) !== id,
      first,
    );
    await page.keyboard.press("Home");
    await page.waitForFunction(
      (id) => document.activeElement?.getAttribute("data-media") === id,
      first,
    );
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((id) => location.search.includes(id), second);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(await focusedMedia(page), second);
    me.assertClean();
  });
});

async function focusIsIn(page, selector) {
  return page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);
}
