import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { Search, X } from "lucide-react";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "@/i18n";
import { isOneOf } from "@/state/shortcuts";
import { IconButton } from "@/ui/Button";
import { useRecent } from "./recent";
import { Suggestions } from "./Suggestions";
import { searchShortcuts } from "./shortcuts";
import { useSuggestions } from "./useSuggestions";

/** Long enough not to search for every letter, short enough to feel like it. */
const PAUSE_MS = 250;

/** The one box: always there, `/` leads to it, results follow while typing. */
export function SearchBox() {
  const { t } = useWords();
  const navigate = useNavigate();
  const onSearch = useRouterState({ select: (state) => state.location.pathname === "/search" });
  const { q = "" }: { q?: string } = useSearch({ strict: false });
  const [text, setText] = useState(q);
  const input = useRef<HTMLInputElement>(null);

  // The address leads: a chip that was removed, the way back, a shared link.
  useEffect(() => setText(q), [q]);
  useShortcut(input);

  const go = useCallback(
    (query: string) =>
      void navigate({
        to: "/search",
        // Another screen's address has nothing to say here; the order of results has.
        search: (now) => ({
          ...(onSearch ? now : {}),
          q: query || undefined,
          media: undefined,
          t: undefined,
        }),
        replace: onSearch,
      }),
    [navigate, onSearch],
  );

  useEffect(() => {
    // A filter whose value is still to come would only be refused.
    if (text === q || text.endsWith(":") || (!onSearch && !text.trim())) return;
    const timer = setTimeout(() => go(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, q, onSearch, go]);

  const recent = useRecent((state) => state.queries);
  const remember = useRecent((state) => state.remember);
  const suggestions = useSuggestions({
    input,
    text,
    recent,
    onTake: (next, whole) => {
      setText(next);
      input.current?.focus();
      if (whole) go(next);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    suggestions.close();
    remember(text);
    go(text);
  };

  return (
    <search className="relative mx-auto w-full max-w-2xl">
      <form onSubmit={submit} className="relative">
        <Search
          size={18}
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted"
        />
        <input
          ref={input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          aria-label={t.search.label}
          aria-keyshortcuts="/"
          placeholder={t.search.placeholder}
          value={text}
          maxLength={1000}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          {...suggestions.inputProps}
          className="h-10 w-full touch-target rounded-full border border-control bg-surface ps-10 pe-10 text-m placeholder:text-muted"
        />
        {text && (
          <IconButton
            round
            label={t.search.clear}
            icon={<X size={17} />}
            onClick={() => {
              setText("");
              if (onSearch) go("");
              input.current?.focus();
              suggestions.show();
            }}
            className="absolute end-0.5 top-1/2 -translate-y-1/2"
          />
        )}
      </form>
      <Suggestions of={suggestions} />
    </search>
  );
}

/** `/` leads to the box from anywhere but a field. */
function useShortcut(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOneOf(searchShortcuts.box, event)) return;
      const target = event.target as HTMLElement;
      if (target.closest("input, textarea, select, [contenteditable], [role=dialog]")) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [input]);
}
