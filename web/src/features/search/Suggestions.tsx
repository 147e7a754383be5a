import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import type { Schema } from "@/api/client";
import { completionsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { classes } from "@/ui/classes";

type Completion = Schema["Completion"];

/** The query with one completion put in its place. */
export function completed(query: string, { insert, start, end }: Completion): string {
  const rest = query.slice(end);
  const gap = insert.endsWith(":") || rest.startsWith(" ") ? "" : " ";
  return query.slice(0, start) + insert + gap + rest;
}

/** What could follow in the search box, as a listbox that the box controls. */
export function useSuggestions(
  input: RefObject<HTMLInputElement | null>,
  text: string,
  onTake: (text: string) => void,
) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [caret, setCaret] = useState(0);
  const { data } = useQuery({
    ...completionsQuery(text, Math.min(caret, text.length)),
    enabled: open && text.trim() !== "",
    staleTime: 30_000,
  });
  const items = open && text.trim() ? (data?.items ?? []) : [];

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (completion: Completion) => {
    onTake(completed(text, completion));
    setActive(-1);
    setOpen(completion.insert.endsWith(":"));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && items.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (items.length === 0) return;
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
      onBlur: close,
    } as const,
  };
}

export function Suggestions({ of }: { readonly of: ReturnType<typeof useSuggestions> }) {
  const { t, format } = useWords();
  return (
    <div
      id={of.id}
      role="listbox"
      aria-label={t.search.suggestions}
      className={classes(
        "absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto rounded-l border border-line bg-raised p-1 shadow-float",
        of.items.length === 0 && "hidden",
      )}
    >
      {of.items.map((item, index) => (
        <div
          key={`${item.insert} ${item.start}`}
          id={`${of.id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === of.active}
          // Before the box loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            of.take(item);
          }}
          className={classes(
            "flex h-9 touch-target cursor-pointer items-center justify-between gap-4 rounded-s px-3 hover:bg-hover",
            index === of.active && "bg-accent-soft",
          )}
        >
          <span className="truncate" dir="auto">
            {item.label}
          </span>
          {item.count !== undefined && (
            <span className="text-s text-muted tabular">{format.number(item.count)}</span>
          )}
        </div>
      ))}
    </div>
  );
}
