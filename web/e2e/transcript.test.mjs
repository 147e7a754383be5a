// What is said in a video: followed, led by, searched, corrected, written into the picture, found.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, theVisitor, whyNot } from "./browser.mjs";
import { connect, item } from "./engine.mjs";

const engine = connect();
const VIDEO = "C0007.MP4";

describe("A transcript", { skip: whyNot(), timeout: 300_000 }, () => {
  const me = theVisitor(engine);
  const transcript = () => me.page.getByRole("complementary", { name: "Details" });
  const time = () => me.page.evaluate(() => document.querySelector("video").currentTime);

  async function open() {
    const { id } = await item(engine, VIDEO);
    await me.page.goto(`${engine.url}/?media=${id}`);
    await me.page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
    return id;
  }

  it("leads to the second and follows the player", async () => {
    const { page } = me;
    await open();
    await page.keyboard.press("i");
    await transcript()
      .getByRole("button", { name: /Grandpa says/ })
      .click();
    await page.waitForFunction(() => document.querySelector("video").currentTime >= 3.2);
    assert.ok((await time()) < 4.5, `${await time()}`);
    await transcript().locator("li[aria-current=true]", { hasText: "Grandpa" }).waitFor();
    await page.evaluate(() => {
      document.querySelector("video").currentTime = 7;
    });
    await transcript().locator("li[aria-current=true]", { hasText: "mountains" }).waitFor();
    await assertAccessible(page, "a transcript");
    me.assertClean();
  });

  it("is searched without the player's keys hearing it", async () => {
    const { page } = me;
    await transcript().getByRole("searchbox", { name: "Search what is said" }).fill("BALLOONS");
    await transcript()
      .getByRole("button", { name: /first balloons/ })
      .waitFor();
    assert.equal(
      await transcript()
        .getByRole("button", { name: /Grandpa says/ })
        .count(),
      0,
    );
    const before = await time();
    await page.keyboard.type(" mlk");
    assert.equal(await time(), before);
    me.assertClean();
  });

  it("is corrected, and found by the new words at once", async () => {
    const { page } = me;
    const id = await open();
    const correct = transcript().getByRole("button", { name: "Correct the words at 0:03" });
    await correct.focus();
    await page.keyboard.press("Enter");
    const words = transcript().getByRole("textbox", { name: "Correct the words at 0:03" });
    await words.fill("Grandfather would rather stay in the lighthouse.");
    await page.keyboard.press("Enter");
    await transcript()
      .getByRole("button", { name: /lighthouse/ })
      .waitFor();

    let found = [];
    for (let round = 0; round < 50 && found.length === 0; round++) {
      const answer = await engine.call("/api/search", "POST", {
        query: "lighthouse",
        mode: "transcript",
      });
      ({ items: found } = await answer.json());
      await page.waitForTimeout(100);
    }
    assert.equal(found[0]?.media_id, id);
    assert.equal(found[0].moments[0].start_ms, 3200);
    me.assertClean();
  });

  it("opens from an answer at the second where it is said", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=mountains+we+walked`);
    const results = page.getByRole("list", { name: "Results" });
    await results.locator("button[data-media]").first().click();
    await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
    await page.waitForFunction(() => document.querySelector("video").currentTime >= 6.2);
    assert.ok((await time()) < 7.5, `${await time()}`);
    me.assertClean();
  });

  it("is written into the picture when asked for", async () => {
    const { page } = me;
    await open();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Captions", pressed: true }).waitFor();
    const caption = page.locator("[data-caption]");
    assert.equal(await caption.count(), 0, "nothing is said yet");
    await page.evaluate(() => {
      document.querySelector("video").currentTime = 1;
    });
    await caption.getByText("Look, the first balloons are going up.").waitFor();
    const [shown, bar] = await Promise.all([
      caption.boundingBox(),
      page.getByRole("slider", { name: "Place in the video" }).boundingBox(),
    ]);
    assert.ok(shown.y + shown.height < bar.y, "above the controls");
    await page.keyboard.press("c");
    await caption.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Captions", pressed: false }).waitFor();
    me.assertClean();
  });
});
