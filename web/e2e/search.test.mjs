// What is said when nothing is found, and how a query is changed.
import { describe, it } from "node:test";
import { theVisitor, whyNot } from "./browser.mjs";
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

  it("takes a part of the query away by its chip", async () => {
    const { page } = me;
    await page.goto(`${engine.url}/search?q=${encodeURIComponent("type:video")}`);
    await page.getByRole("list", { name: "Results" }).getByRole("listitem").first().waitFor();
    await page.getByRole("list", { name: "Understood as" }).getByRole("button").first().click();
    await page.waitForFunction(() => !location.search.includes("type"));
    me.assertClean();
  });
});
