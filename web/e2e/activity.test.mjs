// Jobs with their reasons, and what a person can choose.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { theVisitor, whyNot } from "./browser.mjs";
import { connect, settled } from "./engine.mjs";

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
    assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
    await page.evaluate(() => localStorage.clear());
    me.assertClean();
  });
});
