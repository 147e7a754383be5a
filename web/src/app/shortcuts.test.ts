import { expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { allShortcuts } from "@/state/shortcuts";
import "./shortcuts";

it.each(["en", "de"] as const)(
  "every key that does something has its words: %s",
  async (language) => {
    const { names } = (await loadWords(language)).t.shortcuts;
    const words: Record<string, string | Record<string, string>> = names;
    for (const [group, keys] of allShortcuts()) {
      expect(words[group], group).toBeDefined();
      expect(Object.keys(keys).toSorted()).toEqual(Object.keys(words[group] ?? {}).toSorted());
    }
    expect([...allShortcuts().keys()].toSorted()).toEqual(Object.keys(words).toSorted());
  },
);

it("the keys of every feature are in the list", () => {
  const before = allShortcuts().size;
  const loaded = import.meta.glob("../features/**/shortcuts.ts", { eager: true });
  expect(Object.keys(loaded).length).toBeGreaterThan(3);
  expect(allShortcuts().size).toBe(before);
});
