// What happens when the line or the session breaks.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, CELL, launch, visitor, whyNot } from "./browser.mjs";
import { client, connect, sampleLibrary, startEngine } from "./engine.mjs";

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

  it("finds the engine that was started again, asks for a sign-in, and goes on in its place", async () => {
    const first = await startEngine();
    const { page, close, assertClean } = await visitor(browser, client(first.url, first.token));
    await page.goto(`${first.url}/settings`);
    await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
    await first.stop({ keep: true });
    await page.getByText("The connection to Gaze is lost").waitFor();
    await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();

    const again = await startEngine({ port: new URL(first.url).port, data: first.data });
    await page.getByText("The connection to Gaze is lost").waitFor({ state: "detached" });
    const signIn = page.getByRole("heading", { name: "Sign in to Gaze" });
    await signIn.waitFor();
    await page.getByLabel("Link or code").fill(await client(again.url, again.token).signInUrl());
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
    assert.equal(new URL(page.url()).pathname, "/settings");
    // What has changed since is told without a reload.
    await client(again.url, again.token).call("/api/libraries", "POST", {
      folder_path: sampleLibrary(),
    });
    await page.getByText("sample-library").first().waitFor();
    assertClean();
    await close();
    await again.stop();
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
