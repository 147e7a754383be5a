// What every screen must hold at every size, in light and dark.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { assertAccessible, CELL, launch, sizes, visitor, whyNot } from "./browser.mjs";
import { connect, item, root } from "./engine.mjs";

describe("Every screen", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  let browser;

  before(async () => {
    browser = await launch();
  });

  after(() => browser?.close());

  it("loads less than 200 kB of script at the start", async () => {
    const { page, close } = await visitor(browser, engine);
    await page.locator(CELL).first().waitFor();
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => entry.name.endsWith(".js"))
        .map((entry) => new URL(entry.name).pathname),
    );
    const assets = join(root, "web/target/classes/META-INF/resources");
    assert.ok(readdirSync(join(assets, "assets")).length > scripts.length, "routes are split");
    const bytes = scripts
      .map((path) => gzipSync(readFileSync(join(assets, path))).length)
      .reduce((total, size) => total + size, 0);
    assert.ok(bytes < 200_000, `${bytes} bytes gzipped`);
    await close();
  });

  it("is whole at 200 %: nothing is cut off, nothing scrolls sideways", async () => {
    const context = await browser.newContext({
      // What a browser makes of a laptop's window at 200 %.
      viewport: { width: sizes.laptop.width / 2, height: sizes.laptop.height / 2 },
      deviceScaleFactor: 2,
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    const page = await context.newPage();
    await page.goto(await engine.signInUrl());
    await page.getByRole("navigation").first().waitFor();
    const { id } = await item(engine, "DSCF4402.JPG");
    for (const path of [
      "/",
      `/?media=${id}`,
      "/search?q=lisbon",
      "/map",
      "/activity",
      "/models",
      "/settings",
    ]) {
      await page.goto(engine.url + path);
      await page.getByRole("heading").first().waitFor({ state: "attached" });
      await page.waitForLoadState("networkidle");
      if (path.includes("media")) await page.keyboard.press("i");
      assert.deepEqual(await page.evaluate(cutOff), [], path);
      await assertAccessible(page, `${path} at 200 %`);
    }
    await context.close();
  });

  for (const size of ["phone", "laptop", "large"]) {
    for (const scheme of ["light", "dark"]) {
      it(`is accessible and fits on every screen: ${size}, ${scheme}`, async () => {
        const visit = await visitor(browser, engine, { size, scheme });
        const { id } = await item(engine, "DSCF4402.JPG");
        const screens = {
          photos: "/",
          viewer: `/?media=${id}`,
          "search before a query": "/search",
          "search results": "/search?q=lisbon",
          map: "/map",
          "one place on the map": "/map?area=36,-10,43,-6",
          activity: "/activity",
          models: "/models",
          settings: "/settings",
        };
        for (const [name, path] of Object.entries(screens)) {
          await visit.page.goto(engine.url + path);
          await visit.page
            .getByRole("heading", { level: name === "viewer" ? 2 : 1 })
            .first()
            .waitFor({ state: "attached" });
          await visit.page.waitForLoadState("networkidle");
          if (name === "viewer") await visit.page.keyboard.press("i");
          await assertAccessible(visit.page, `${name}, ${size}, ${scheme}`);
          const overflow = await visit.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(overflow, 0, `${name} is wider than ${size}`);
        }
        visit.assertClean();
        await visit.close();
      });
    }
  }
});

/** Controls that cannot be reached by scrolling down, and what is wider than the window. */
function cutOff() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
  const controls = [...document.querySelectorAll("a[href], button, input, [role=slider]")];
  const lost = controls.filter((control) => {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    if (control.closest("[aria-hidden=true], .sr-only")) return false;
    const { left, right, width } = control.getBoundingClientRect();
    return width > 1 && (left < -1 || right > clientWidth + 1);
  });
  return [...wide, ...lost.map((control) => control.outerHTML.slice(0, 120))];
}
