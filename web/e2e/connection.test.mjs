// What happens when the line or the session breaks.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, CELL, launch, visitor, whyNot } from "./browser.mjs";
import { connect } from "./engine.mjs";

describe("The connection", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  let browser;

  before(async () => {
    browser = await launch();
  });

  after(() => browser?.close());

  it("says that the connection is lost, and heals by itself", async () => {
    const { page, close, assertClean } = await visitor(browser, engine);
    let cut;
    let open = true;
    await page.routeWebSocket(/\/api\/ws/, (line) => {
      if (!open) {
        line.close({ code: 1011 });
        return;
      }
      line.connectToServer();
      cut = () => line.close({ code: 1011 });
    });
    await page.goto(engine.url);
    await page.locator(CELL).first().waitFor();
    open = false;
    cut();
    await page.getByText("The connection to Gaze is lost").waitFor();
    assert.ok((await page.locator(CELL).count()) > 0, "browsing goes on");
    await assertAccessible(page, "a lost connection");
    open = true;
    await page.getByText("The connection to Gaze is lost").waitFor({ state: "detached" });
    assertClean();
    await close();
  });

  it("leads to the sign-in when the session has ended elsewhere", async () => {
    const { page, close, assertClean } = await visitor(browser, engine);
    await page.context().clearCookies();
    // The page may find out by itself before the click does.
    const link = page.getByRole("link", { name: "Activity" }).first();
    await link.click({ timeout: 2000 }).catch(() => {});
    await page.getByRole("heading", { name: "Sign in to Gaze" }).waitFor();
    assertClean();
    await close();
  });
});
