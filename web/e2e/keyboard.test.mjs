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

  it("closes a menu by one Escape while something is being said", async () => {
    const { page } = me;
    let line;
    await page.routeWebSocket(/\/api\/ws$/, (socket) => {
      line = socket;
      socket.connectToServer();
    });
    await page.goto(engine.url);
    await page.locator(CELL).first().waitFor();
    await page.getByRole("button", { name: /What is shown/ }).focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu");
    await menu.waitFor();
    const at = new Date().toISOString();
    line.send(JSON.stringify({ type: "error", seq: 1e9, at, code: "x", detail: "Said meanwhile" }));
    const said = page.getByRole("region", { name: "Notifications" }).getByText("Said meanwhile");
    await said.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    assert.ok(await said.isVisible());
    await page.keyboard.press("F8");
    await page.keyboard.press("Escape");
    await said.waitFor({ state: "detached" });
    me.assertClean();
  });

  it("takes back a mark out of an open item, and leaves the item by one Escape", async () => {
    const { page } = me;
    await page.goto(engine.url);
    const cell = page.locator(`${CELL}[tabindex="0"]`);
    await cell.focus();
    const id = await focusedMedia(page);
    await engine.call(`/api/media/${id}`, "PATCH", { favorite: false });
    await page.keyboard.press("Enter");
    const viewer = page.getByRole("dialog");
    await viewer.getByRole("button", { name: "Favourite", exact: true }).waitFor();
    await page.keyboard.press("f");
    await viewer.getByRole("button", { name: "No longer a favourite" }).waitFor();
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.waitFor();
    for (let tab = 0; tab < 40 && !(await undo.evaluate(isFocused)); tab++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await viewer.getByRole("button", { name: "Favourite", exact: true }).waitFor();
    await page.keyboard.press("f");
    await undo.waitFor();
    await page.keyboard.press("Escape");
    await viewer.waitFor({ state: "detached" });
    await undo.click();
    await undo.waitFor({ state: "detached" });
    me.assertClean();
  });
});

const isFocused = (element) => element === document.activeElement;

async function focusIsIn(page, selector) {
  return page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);
}
