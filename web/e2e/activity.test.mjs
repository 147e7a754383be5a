// Jobs with their reasons, and what a person can choose.
import assert from "node:assert/strict";
import { copyFileSync, rmSync } from "node:fs";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { assertAccessible, CELL, theVisitor, visitor, whyNot } from "./browser.mjs";
import { connect, item, settled } from "./engine.mjs";

describe("Activity and settings", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  const me = theVisitor(engine);

  it("tells in Activity what failed and why, and tries it again", async () => {
    const { page } = me;
    const summary = await engine.json("/api/jobs/summary");
    await page.goto(`${engine.url}/activity`);
    await page.getByRole("heading", { name: "Activity", level: 1 }).waitFor();
    await page.getByRole("heading", { name: "Steps" }).waitFor();
    if (summary.failures.length > 0) {
      await page.getByText(summary.failures[0].example).first().waitFor();
      await page.getByRole("button", { name: "Show files" }).first().click();
      await page.getByRole("button", { name: "Try all again" }).first().click();
      await page
        .getByText(/tried again/)
        .first()
        .waitFor();
    } else {
      await page.getByText("Nothing has failed.").waitFor();
    }
    await settled(engine);
    me.assertClean();
  });

  it("pauses and goes on", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/activity`);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Go on" }).waitFor();
    assert.equal((await engine.json("/api/settings")).work, "paused");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    me.assertClean();
  });

  it("cancels what waits, and takes it up again", async () => {
    const { page } = me;
    await engine.call("/api/jobs/pause", "POST");
    const [library] = (await engine.json("/api/libraries")).items;
    const copy = `${library.folder_path}/one more.jpg`;
    const { path } = await item(engine, "DSCF4402.JPG");
    copyFileSync(path, copy);
    await engine.call(`/api/libraries/${library.id}/rescan`, "POST", {});
    while ((await engine.json("/api/stats")).pending === 0) await sleep(100);
    await page.goto(`${engine.url}/activity`);
    await page.getByText("Work is paused.").first().waitFor();
    await page.getByRole("button", { name: "Cancel all" }).click();
    await page.getByText("Some work was cancelled.").waitFor();
    assert.equal((await engine.json("/api/stats")).pending, 0);
    await assertAccessible(page, "cancelled work");
    await page.getByRole("button", { name: "Take it up again" }).click();
    await page.getByText("Some work was cancelled.").waitFor({ state: "detached" });
    assert.ok((await engine.json("/api/stats")).pending > 0);
    await page.getByRole("button", { name: "Go on" }).click();
    await settled(engine);
    await page.getByText("Everything is done.").waitFor();
    rmSync(copy);
    await engine.call(`/api/libraries/${library.id}/rescan`, "POST", {});
    me.assertClean();
  });

  it("shows the machine and follows the log", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/activity`);
    const { data_folder } = await engine.json("/api/stats");
    assert.ok(data_folder.length > 1);
    await page.getByRole("heading", { name: "This machine" }).waitFor();
    await page.getByText("up to date").waitFor();
    await page.getByRole("button", { name: "Show the log" }).click();
    const { items } = await engine.json("/api/logs?level=info&limit=1");
    await page.getByText(items[0].message).first().waitFor();
    await page.getByRole("radio", { name: "Everything" }).click();
    await assertAccessible(page, "the log");
    me.assertClean();
  });

  for (const size of ["phone", "laptop"]) {
    for (const scheme of ["light", "dark"]) {
      it(`lists every key under ?, and the licences: ${size}, ${scheme}`, async () => {
        const visit = await visitor(me.browser, engine, { size, scheme });
        const { page } = visit;
        await page.goto(engine.url);
        await page.locator(CELL).first().waitFor();
        await page.keyboard.press("?");
        const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
        await keys.getByText("Go to the search box").waitFor();
        await assertAccessible(page, "shortcuts");
        await page.keyboard.press("Escape");
        await keys.waitFor({ state: "detached" });
        await page.goto(`${engine.url}/settings`);
        await page.getByText("Nothing leaves this machine.").waitFor();
        await page.getByRole("button", { name: "Licences of others" }).click();
        const licences = page.getByRole("dialog", { name: "Licences of others" });
        await licences.getByText("react-dom", { exact: true }).waitFor();
        const library = licences.getByText("org.apache.lucene:lucene-core", { exact: true });
        await library.click();
        await licences.getByText("Apache License").first().waitFor();
        await assertAccessible(page, "licences");
        visit.assertClean();
        await visit.close();
      });
    }
  }

  it("speaks German and wears dark when asked, and remembers both", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/settings`);
    await page.getByRole("radio", { name: "Dark" }).click();
    await page.getByRole("radio", { name: "Deutsch" }).click();
    await page.getByRole("heading", { name: "Einstellungen", level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Einstellungen", level: 1 }).waitFor();
    const background = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    assert.equal(background, "rgb(19, 18, 17)");
    const bars = await page
      .locator("meta[name=theme-color]")
      .evaluateAll((all) => all.map((meta) => meta.content));
    assert.deepEqual(new Set(bars), new Set(["#131211"]));
    assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
    await page.evaluate(() => localStorage.clear());
    me.assertClean();
  });
});
