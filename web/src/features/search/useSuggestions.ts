import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import type { Schema } from "@/api/client";
import { completionsQuery } from "@/api/queries";

type Completion = Schema["Completion"];

/** Something that the box could hold next: a continuation of its text, or a search made before. */
export interface Suggestion extends Completion {
  readonly recent?: boolean;
}

/** As many recent searches as are worth a look. */
const SHOWN_RECENT = 6;

/** The query with one completion put in its place. */
export function completed(query: string, { insert, start, end }: Completion): string {
  const rest = query.slice(end);
  const gap = insert.endsWith(":") || rest.startsWith(" ") ? "" : " ";
  return query.slice(0, start) + insert + gap + rest;
}

export interface SuggestionsOf {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly recent?: readonly string[];
  /** The text of the box now. `whole`: it is a search to be made. */
  readonly onTake: (text: string, whole: boolean) => void;
}

/** What could follow in a search box, as a listbox that the box controls. */
export function useSuggestions({ input, text, recent = [], onTake }: SuggestionsOf) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [caret, setCaret] = useState(0);
  const typed = text.trim() !== "";
  const { data } = useQuery({
    ...completionsQuery(text, Math.min(caret, text.length)),
    enabled: open && typed,
    staleTime: 30_000,
  });
  const before: readonly Suggestion[] = recent
    .slice(0, SHOWN_RECENT)
    .map((query) => ({ insert: query, label: query, start: 0, end: text.length, recent: true }));
  const items: readonly Suggestion[] = open ? (typed ? (data?.items ?? []) : before) : [];

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (suggestion: Suggestion) => {
    const whole = suggestion.recent === true;
    onTake(whole ? suggestion.insert : completed(text, suggestion), whole);
    setActive(-1);
    setOpen(suggestion.insert.endsWith(":"));
    setCaret(text.length + suggestion.insert.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && items.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (items.length === 0) {
        setOpen(true);
        return;
      }
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(((active + 1 + step + items.length + 1) % (items.length + 1)) - 1);
    } else if (event.key === "Enter") {
      const chosen = items[active];
      if (!chosen) return;
      event.preventDefault();
      take(chosen);
    }
  };

  return {
    id,
    items,
    active,
    take,
    /** Offers what there is, without anything typed. */
    show: () => setOpen(true),
    close,
    inputProps: {
      role: "combobox",
      "aria-expanded": items.length > 0,
      "aria-controls": id,
      "aria-autocomplete": "list",
      "aria-activedescendant": active >= 0 ? `${id}-${active}` : undefined,
      onKeyDown,
      onInput: () => {
        setOpen(true);
        setActive(-1);
        setCaret(input.current?.selectionStart ?? 0);
      },
      onFocus: () => {
        if (!typed) setOpen(true);
      },
      onClick: () => {
        if (!typed) setOpen(true);
      },
      onBlur: close,
    } as const,
  };
}
