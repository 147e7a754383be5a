// What every screen must hold at every size, in light and dark.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { assertAccessible, CELL, launch, visitor, whyNot } from "./browser.mjs";
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
