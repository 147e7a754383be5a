import { createContext, useContext } from "react";
import type { Language } from "@/state/preferences";
import { en, type Messages } from "./en";
import { type Format, formatFor } from "./format";

export type { Messages } from "./en";
export type { Format } from "./format";

export interface Words {
  readonly language: "en" | "de";
  readonly t: Messages;
  readonly format: Format;
}

/** English is part of the first script; another language is fetched when it is wanted. */
export const english: Words = wordsOf("en", "en", en);

export const WordsContext = createContext<Words>(english);

export function useWords(): Words {
  return useContext(WordsContext);
}

/** The language to use: the owner's choice, else the first of the browser's that Gaze speaks. */
export function spoken(choice: Language, browser: readonly string[]): "en" | "de" {
  if (choice !== "system") return choice;
  for (const tag of browser) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "en" || language === "de") return language;
  }
  return "en";
}

export async function loadWords(choice: Language): Promise<Words> {
  const language = spoken(choice, navigator.languages);
  // The region of the browser's own tag decides how dates look: en-GB is not en-US.
  const locale =
    navigator.languages.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
  switch (language) {
    case "en":
      return wordsOf("en", locale, en);
    case "de": {
      const { de } = await import("./de");
      return wordsOf("de", locale, de);
    }
  }
}

function wordsOf(language: "en" | "de", locale: string, catalogue: (f: Format) => Messages): Words {
  const format = formatFor(locale);
  return { language, t: catalogue(format), format };
}
