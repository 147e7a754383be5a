import { expect, it } from "vitest";
import { withText } from "./licences";

const texts = { "EPL-2.0": "Eclipse", "Apache-2.0": "Apache" };
const named = (identifier: string) => withText({ name: "a", version: "1", identifier }, texts).text;

it("gives a component the text of every licence it may be used under", () => {
  expect(named("Apache-2.0")).toBe("Apache");
  expect(named("(EPL-2.0 OR Apache-2.0)")).toBe("Eclipse\n\nApache");
  expect(named("GPL-3.0-or-later WITH GCC-exception-3.1")).toBeUndefined();
});
