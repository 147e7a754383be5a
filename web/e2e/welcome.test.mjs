// Sign-in, an empty library, the first folder. Runs first: the other files need what it adds.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, CELL, launch, sizes, visitor, whyNot } from "./browser.mjs";
import { connect, sampleLibrary, settled } from "./engine.mjs";

describe("A first visit", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  let browser;
  let me;

  before(async () => {
    browser = await launch();
  });

  after(() => browser?.close());

  it("shows nothing but the sign-in to a stranger", async () => {
    const stranger = await visitor(browser, engine, { signedIn: false });
    await stranger.page.goto(`${engine.url}/settings`);
    await stranger.page.getByRole("heading", { name: "Sign in to Gaze" }).waitFor();
    assert.equal(await stranger.page.getByRole("navigation").count(), 0);
    await assertAccessible(stranger.page, "sign-in");
    const refused = stranger.page.getByRole("alert").getByText("already used or is too old");
    await stranger.page.goto(`${engine.url}/#code=made-up`);
    await refused.waitFor();
    // A link that is opened where the sign-in already stands loads no page anew.
    await stranger.page.goto(`${engine.url}/settings`);
    await stranger.page.getByRole("heading", { name: "Sign in to Gaze" }).waitFor();
    assert.equal(await refused.count(), 0);
    await stranger.page.goto(`${engine.url}/settings#code=made-up-too`);
    await refused.waitFor();

    // Back to where the sign-in stood in the way.
    await stranger.page.goto(`${engine.url}/settings`);
    await stranger.page.getByLabel("Link or code").fill(await engine.signInUrl());
    await stranger.page.getByRole("button", { name: "Sign in" }).click();
    await stranger.page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
    stranger.assertClean();
    await stranger.close();
  });

  it("lets in by the printed link and takes the code out of the address", async () => {
    me = await visitor(browser, engine);
    assert.equal(new URL(me.page.url()).hash, "");
    await me.page.getByRole("heading", { name: "Welcome to Gaze" }).waitFor();
    await assertAccessible(me.page, "welcome");
    me.assertClean();
  });

  it("has something to say on every screen before there is anything", async () => {
    const { page } = me;
    for (const size of ["phone", "large", "laptop"]) {
      await page.setViewportSize(sizes[size]);
      const said = {
        map: /No place is known yet/,
        search: /./,
        activity: /Nothing has failed|No folders/,
        settings: /Nothing leaves this machine/,
      };
      for (const [name, words] of Object.entries(said)) {
        await page.goto(`${engine.url}/${name}`);
        await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
        await page.getByText(words).first().waitFor();
        await assertAccessible(page, `${name} of an empty library, ${size}`);
      }
    }
    await page.goto(engine.url);
    await page.getByRole("heading", { name: "Welcome to Gaze" }).waitFor();
    me.assertClean();
  });

  it("refuses a folder that cannot be one, in words", async () => {
    await me.page.getByRole("button", { name: "Add a folder" }).click();
    const dialog = me.page.getByRole("dialog", { name: "Add a folder" });
    await assertAccessible(me.page, "adding a folder");
    await dialog.getByLabel("Folder", { exact: true }).fill("/proc");
    await dialog.getByRole("button", { name: "Add this folder" }).click();
    assert.ok((await dialog.getByRole("alert").innerText()).length > 10);
    me.assertClean();
  });

  it("adds a folder and fills while it is watched", async () => {
    const dialog = me.page.getByRole("dialog", { name: "Add a folder" });
    await dialog.getByLabel("Folder", { exact: true }).fill(sampleLibrary());
    await dialog.getByRole("button", { name: "Add this folder" }).click();
    await dialog.waitFor({ state: "detached" });
    await me.page.locator(CELL).first().waitFor();
    const [library] = await settled(engine);
    assert.ok(library.items > 30, `${library.items} items`);
    // Nothing was loaded anew: the live channel told the page.
    await me.page.getByRole("region", { name: "Work in progress" }).waitFor({ state: "detached" });
    const { total } = await engine.json("/api/timeline");
    assert.equal(total, library.items);
    await me.page.waitForFunction((wanted) => {
      const counts = [...document.querySelectorAll("[role=rowheader] span")];
      const seen = counts.map((count) => Number.parseInt(count.textContent ?? "0", 10));
      return seen.length > 0 && seen.every((count) => count > 0) && seen[0] <= wanted;
    }, total);
    await me.page.waitForFunction(
      (cell) => [...document.querySelectorAll(`${cell} img`)].every((img) => img.naturalWidth > 0),
      CELL,
    );
    me.assertClean();
  });
});
