// Located items on the map, by pointer and by keyboard; nothing is asked of anybody but the engine.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, launch, theVisitor, visitor, whyNot } from "./browser.mjs";
import { connect } from "./engine.mjs";

describe("The map", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  const me = theVisitor(engine);

  it("shows every located item in one cluster, in pictures and in words", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/map`);
    await markers(page).first().waitFor();
    const world = await engine.json("/api/map?west=-180&south=-90&east=180&north=90&zoom=3");
    assert.ok(world.total > 0);
    const words = await page
      .getByRole("complementary", { name: "Places" })
      .getByRole("status")
      .innerText();
    assert.equal(Number(/\d+/.exec(words)[0]), world.total);
    const places = page.getByRole("list", { name: "Places" }).getByRole("listitem");
    assert.equal(await places.count(), await markers(page).count());
    assert.ok(await hasLand(page), "the outline is drawn");
    me.assertClean();
  });

  it("looks closer at a cluster that is clicked, and opens the items of a place", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/map`);
    await markers(page).first().waitFor();
    const list = page.getByRole("list", { name: "Places" });
    await list
      .getByRole("button", { name: /Portugal|Lisbon|Lisboa|Spain|Europe|items/ })
      .first()
      .click();
    await page.waitForFunction(() => location.search.includes("area="));
    const panel = page.getByRole("complementary", { name: "Places" });
    await panel.locator("[data-media]").first().waitFor();
    const said = Number(/\d+/.exec(await panel.getByRole("status").first().innerText())[0]);
    assert.ok(said >= (await panel.locator("[data-media]").count()));
    await panel.locator("[data-media]").first().click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await panel.getByRole("button", { name: "Back to the places" }).click();
    await list.waitFor();
    me.assertClean();
  });

  it("is moved by keys, wheel and drag, and keeps its view in the address", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/map?at=40,0,4`);
    const map = page.getByRole("application");
    await map.focus();
    await page.keyboard.press("+");
    await seen(page, ({ zoom }) => zoom === 5);
    await page.keyboard.press("ArrowRight");
    const east = await seen(page, ({ lon }) => lon > 1);
    await page.keyboard.press("ArrowUp");
    await seen(page, ({ lat }) => lat > east.lat + 1);
    const box = await map.boundingBox();
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.wheel(0, -300);
    const closer = await seen(page, ({ zoom }) => zoom > 5.5);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 300, { steps: 4 });
    await page.mouse.up();
    await seen(page, ({ lon }) => lon < closer.lon - 0.5);
    await page.reload();
    await map.waitFor();
    assert.ok((await seen(page, () => true)).zoom > 5.5);
    me.assertClean();
  });

  it("goes around the earth", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/map?at=0,179.9,5`);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await seen(page, ({ lon }) => lon < -170);
    me.assertClean();
  });

  it("asks a tile server only where the owner named one", async () => {
    const browser = await launch();
    const tiles = `http://127.0.0.1:9/{z}/{x}/{y}.png`;
    const set = (value) => engine.call("/api/settings", "PATCH", { map_tiles: value });
    try {
      assert.equal((await set(tiles)).status, 200);
      const other = await visitor(browser, engine);
      const asked = [];
      await other.page.route("http://127.0.0.1:9/**", (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      await other.page.goto(`${engine.url}/map?at=40,0,4`);
      await other.page.getByText("Map pictures: 127.0.0.1:9").waitFor();
      await other.page.waitForTimeout(300);
      assert.ok(asked.length > 0, "tiles are asked for");
      assert.match(asked[0], /\/4\/\d+\/\d+\.png$/);
    } finally {
      await set(null);
      await browser.close();
    }
    await me.page.goto(`${engine.url}/map?at=40,0,4`);
    await me.page.getByText("Natural Earth").waitFor();
    me.assertClean();
  });

  it("is accessible with a place open, on a phone too", async () => {
    const browser = await launch();
    const phone = await visitor(browser, engine, { size: "phone", scheme: "dark" });
    await phone.page.goto(`${engine.url}/map?area=-60,-180,75,180`);
    await phone.page.locator("aside [data-media]").first().waitFor();
    await assertAccessible(phone.page, "a place on a phone");
    phone.assertClean();
    await browser.close();
  });
});

function markers(page) {
  return page.getByRole("list", { name: "On the map" }).getByRole("button");
}

/** The view in the address, once it is as wanted. */
async function seen(page, wanted) {
  for (let tries = 0; tries < 60; tries++) {
    const at = new URL(page.url()).searchParams.get("at");
    if (at) {
      const [lat, lon, zoom] = at.split(",").map(Number);
      if (wanted({ lat, lon, zoom })) return { lat, lon, zoom };
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`the map does not get there: ${page.url()}`);
}

/** Whether the canvas has more than one colour. */
async function hasLand(page) {
  return page.evaluate(async () => {
    const canvas = document.querySelector("[role=application] canvas");
    for (let tries = 0; tries < 50; tries++) {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      for (let i = 0; i < data.length; i += 4000)
        colours.add(`${data[i]} ${data[i + 1]} ${data[i + 2]}`);
      if (colours.size > 1) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  });
}
