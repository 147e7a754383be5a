// Gaze as an app of the browser: it can be installed, keeps to its own address, and says so itself when
// the engine is away.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CELL, launch, sizes, visitor, whyNot } from "./browser.mjs";
import { connect, item, startEngine } from "./engine.mjs";

describe("Gaze as an app", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  let browser;

  before(async () => {
    browser = await launch();
  });

  after(() => browser?.close());

  it("can be installed, with pictures of the sizes it names", async () => {
    const { page, close, assertClean } = await visitor(browser, engine);
    const protocol = await page.context().newCDPSession(page);
    const { installabilityErrors } = await protocol.send("Page.getInstallabilityErrors");
    // Playwright's profiles are private ones, which install nothing.
    const reasons = installabilityErrors.map((error) => error.errorId);
    assert.deepEqual(
      reasons.filter((reason) => reason !== "in-incognito"),
      [],
    );
    const { errors, data } = await protocol.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    for (const { src, sizes: named } of JSON.parse(data).icons) {
      const [width, height] = await page.evaluate(async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      }, src);
      if (named !== "any") assert.equal(`${width}x${height}`, named, src);
    }
    assertClean();
    await close();
  });

  it("asks nothing of any other address on a walk through everything", async () => {
    const { page, close, assertClean } = await visitor(browser, engine);
    const asked = new Set();
    page.context().on("request", (request) => asked.add(new URL(request.url()).origin));
    const { id } = await item(engine, "DSCF4402.JPG");
    await page.locator(CELL).first().waitFor();
    const links = await page.getByRole("navigation").first().getByRole("link").all();
    assert.ok(links.length >= 4);
    for (const link of links) {
      await link.click();
      await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
      await page.waitForLoadState("networkidle");
    }
    await page.goto(`${engine.url}/?media=${id}`);
    await page.getByRole("dialog").getByRole("img").first().waitFor();
    await page.keyboard.press("i");
    await page.goto(`${engine.url}/search?q=lisbon`);
    await page.getByRole("list", { name: "Results" }).waitFor();
    await page.waitForLoadState("networkidle");
    asked.delete("null"); // blob: and data: addresses are the page's own
    assert.deepEqual([...asked], [engine.url]);
    assertClean();
    await close();
  });

  it("says that the engine is away, keeps no picture, and goes on when it is back", async () => {
    const own = await startEngine();
    const context = await browser.newContext({ viewport: sizes.laptop, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(own.url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.getByRole("heading", { name: "Sign in to Gaze" }).waitFor();
    await own.stop();

    await page.goto(`${own.url}/activity`);
    await page.getByRole("heading", { name: "Gaze is not answering" }).waitFor();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(
        names.map(async (name) => (await caches.open(name)).keys()),
      );
      return requests.flat().map((request) => new URL(request.url).pathname);
    });
    assert.ok(kept.includes("/") && kept.length < 20, kept.join(" "));
    assert.deepEqual(
      kept.filter((path) => path.startsWith("/api/")),
      [],
    );

    const again = await startEngine({ port: new URL(own.url).port });
    await page.getByRole("heading", { name: "Sign in to Gaze" }).waitFor();
    await context.close();
    await again.stop();
  });
});
