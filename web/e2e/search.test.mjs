// What is said when nothing is found, and how a query is changed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, launch, theVisitor, visitor, whyNot } from "./browser.mjs";
import { connect } from "./engine.mjs";

describe("Search", { skip: whyNot(), timeout: 300_000 }, () => {
  const engine = connect();
  const me = theVisitor(engine);

  it("explains an empty answer and a query that it cannot understand", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=xyzzyplugh`);
    await page.getByText("Nothing found").waitFor();
    await page.goto(`${engine.url}/search?q=${encodeURIComponent("lisbon flavour:red")}`);
    await page.getByText("This search cannot be understood").waitFor();
    await page.getByText("It is about").waitFor();
    me.assertClean();
  });

  it("says which part of a query finds nothing, and what would find something", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=${encodeURIComponent("lisbno type:photo")}`);
    const parts = page.getByRole("list", { name: "What each part finds" });
    await parts
      .getByRole("listitem")
      .filter({ hasText: "lisbno" })
      .getByText("finds nothing")
      .waitFor();
    assert.match(await parts.getByRole("listitem").nth(1).innerText(), /finds \d+ items?/);
    await assertAccessible(page, "nothing found");
    await page.getByRole("button", { name: /Lisbon type:photo/ }).click();
    await results(page).getByRole("listitem").first().waitFor();
    await page.goBack();
    await page.getByText("Nothing found").waitFor();
    me.assertClean();
  });

  it("takes a part of the query away by its chip", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=${encodeURIComponent("type:video")}`);
    await results(page).getByRole("listitem").first().waitFor();
    await page.getByRole("button", { name: "Remove type:video" }).click();
    await page.waitForFunction(() => !location.search.includes("type"));
    me.assertClean();
  });

  it("changes a chip by the keyboard, with completions", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=${encodeURIComponent("lisbon type:video")}`);
    await page.getByRole("button", { name: "Change type:video" }).focus();
    await page.keyboard.press("Enter");
    const field = page.getByRole("combobox", { name: "Change type:video" });
    await field.press("ControlOrMeta+a");
    await field.pressSequentially("type:ph");
    await page.getByRole("option", { name: "type:photo" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove type:photo" }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get("q"), "lisbon type:photo");
    await page.goBack();
    await page.getByRole("button", { name: "Remove type:video" }).waitFor();
    me.assertClean();
  });

  it("narrows by a facet, whose count is what is then found, and goes back", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=lisbon`);
    const years = page.getByRole("region", { name: "Type" });
    const photos = years.getByRole("button", { name: /Photos/ });
    const count = /\d+/.exec(await photos.innerText())[0];
    await photos.click();
    await page.getByText(`${count} results`).waitFor();
    assert.equal(await photos.getAttribute("aria-pressed"), "true");
    await photos.click();
    await page.waitForFunction(() => !location.search.includes("type"));
    await page.goBack();
    await page.getByText(`${count} results`).waitFor();
    me.assertClean();
  });

  it("widens a facet by another of its values: either will do", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=${encodeURIComponent("type:photo")}`);
    const years = page.getByRole("region", { name: "Year" });
    const counted = async (name) => {
      const button = years.getByRole("button", { name });
      await button.waitFor();
      return Number((await button.innerText()).match(/\d+$/)[0]);
    };
    // One that is in sight, and one that is only among all of them.
    const [one, other] = [await counted(/^2022/), await counted(/^2021/)];
    await years.getByRole("button", { name: /^All/ }).click();
    const old = await counted(/^2016/);
    await years.getByRole("button", { name: /^2022/ }).click();
    await page.getByText(`${one} results`).waitFor();
    assert.equal(await counted(/^2021/), other, "the others stay in sight");
    await years.getByRole("button", { name: /^2016/ }).click();
    await page.getByText(`${one + old} results`).waitFor();
    assert.equal(new URL(page.url()).searchParams.get("q"), "type:photo date:2022 OR date:2016");
    await years.getByRole("button", { name: "Fewer" }).click();
    assert.equal(await counted(/^2016/), old, "what was chosen is always shown");
    await years.getByRole("button", { name: /^2022/ }).click();
    await page.getByText(`${old} results`).waitFor();
    assert.equal(new URL(page.url()).searchParams.get("q"), "type:photo date:2016");
    me.assertClean();
  });

  it("sorts, and keeps it in the address", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=dscf`);
    await page.getByRole("radio", { name: "Newest first" }).click();
    await page.waitForFunction(() => location.search.includes("sort=date"));
    await page.reload();
    assert.equal(
      await page.getByRole("radio", { name: "Newest first" }).getAttribute("aria-checked"),
      "true",
    );
    me.assertClean();
  });

  it("remembers searches in this browser, offers them and forgets them", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search`);
    const box = page.getByRole("combobox", { name: "Search photos and videos" });
    await box.fill("lisbon 2018");
    await box.press("Enter");
    await results(page).getByRole("listitem").first().waitFor();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await page.getByRole("option", { name: "lisbon 2018" }).waitFor();
    await box.press("ArrowDown");
    await box.press("Enter");
    await page.waitForFunction(() => location.search.includes("lisbon"));
    await page.goto(`${engine.url}/search`);
    await page.getByRole("button", { name: "Forget “lisbon 2018”" }).click();
    assert.equal(await page.getByRole("button", { name: "lisbon 2018", exact: true }).count(), 0);
    me.assertClean();
  });

  it("loads more results by itself while somebody scrolls", async () => {
    const { page } = me;
    // The pages are made small on their way; the engine answers each cursor itself.
    await page.route("**/api/search", (route) => {
      const body = { ...route.request().postDataJSON(), limit: 4 };
      return route.continue({ postData: JSON.stringify(body) });
    });
    const asked = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/api/search")) asked.push(request.postDataJSON().cursor);
    });
    await page.goto(`${engine.url}/search?q=${encodeURIComponent("type:photo")}`);
    await page.waitForFunction(
      () => document.querySelectorAll("ul[aria-label=Results] [data-media]").length > 8,
    );
    const ids = await page
      .locator("ul[aria-label=Results] [data-media]")
      .evaluateAll((all) => all.map((each) => each.dataset.media));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(asked.filter(Boolean).length >= 2);
    await page.unroute("**/api/search");
    me.assertClean();
  });

  it("shows the facets in a window where there is no room beside the results", async () => {
    const browser = await launch();
    const phone = await visitor(browser, engine, { size: "phone" });
    await phone.page.goto(`${engine.url}/search?q=lisbon`);
    await phone.page.getByRole("button", { name: "Filters" }).click();
    const dialog = phone.page.getByRole("dialog", { name: "Filters" });
    await dialog.getByRole("button", { name: /Videos/ }).click();
    await assertAccessible(phone.page, "facets on a phone");
    await dialog.getByRole("button", { name: "Show the results" }).click();
    await phone.page.getByRole("button", { name: "Remove type:video" }).waitFor();
    phone.assertClean();
    await browser.close();
  });
});

function results(page) {
  return page.getByRole("list", { name: "Results" });
}
