import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { Search, X } from "lucide-react";
import {
  type FormEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { useWords } from "@/i18n";
import { isOneOf } from "@/state/shortcuts";
import { IconButton } from "@/ui/Button";
import { classes } from "@/ui/classes";
import { ComparedChip, GivenChip } from "./Compared";
import { PictureButton } from "./PictureButton";
import { useRecent } from "./recent";
import { Suggestions } from "./Suggestions";
import { searchShortcuts } from "./shortcuts";
import { comparisonIn, comparing as comparisonOf } from "./similar";
import { useSuggestions } from "./useSuggestions";

/** Long enough not to search for every letter, short enough to feel like it. */
const PAUSE_MS = 250;

/** The one box: always there, `/` leads to it, results follow while typing. */
export function SearchBox() {
  const { t } = useWords();
  const navigate = useNavigate();
  const onSearch = useRouterState({ select: (state) => state.location.pathname === "/search" });
  const { q = "", ref }: { q?: string; ref?: string } = useSearch({ strict: false });
  const comparison = comparisonIn(q);
  const compared = comparison?.id;
  const comparing = ref !== undefined || compared !== undefined;
  const asked = comparison?.rest ?? q;
  const [text, setText] = useState(asked);
  const input = useRef<HTMLInputElement>(null);

  // The address leads: a chip that was removed, the way back, a shared link.
  useEffect(() => setText(asked), [asked]);
  useShortcut(input);

  const go = useCallback(
    (query: string, without: { ref?: undefined } = {}) =>
      void navigate({
        to: "/search",
        // Another screen's address has nothing to say here; the order of results has.
        search: (now) => ({
          ...(onSearch ? now : {}),
          ...without,
          q: query || undefined,
          media: undefined,
          t: undefined,
        }),
        replace: onSearch,
      }),
    [navigate, onSearch],
  );

  /** The text of the box with the picture beside it. */
  const asQuery = useCallback(
    (rest: string) => (compared ? comparisonOf({ id: compared, rest }) : rest),
    [compared],
  );
  useEffect(() => {
    // A filter whose value is still to come would only be refused.
    if (text === asked || text.endsWith(":") || (!onSearch && !text.trim())) return;
    const timer = setTimeout(() => go(asQuery(text)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, asked, asQuery, onSearch, go]);

  const recent = useRecent((state) => state.queries);
  const remember = useRecent((state) => state.remember);
  const suggestions = useSuggestions({
    input,
    text,
    recent,
    onTake: (next, whole) => {
      setText(whole ? (comparisonIn(next)?.rest ?? next) : next);
      input.current?.focus();
      if (whole) go(next);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    suggestions.close();
    remember(asQuery(text));
    go(asQuery(text));
  };
  const stopComparing = () => {
    if (ref) go(asQuery(text), { ref: undefined });
    else go(text);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (comparing && event.key === "Backspace" && selectionStart === 0 && selectionEnd === 0) {
      event.preventDefault();
      stopComparing();
    } else {
      suggestions.inputProps.onKeyDown(event);
    }
  };

  return (
    <search className="relative mx-auto w-full max-w-2xl">
      <form
        onSubmit={submit}
        className="flex h-10 touch-target items-center rounded-full border border-control bg-surface outline-offset-2 outline-focus has-[input:focus-visible]:outline-2"
      >
        <Search
          size={18}
          aria-hidden
          className="pointer-events-none ms-3 me-2.5 shrink-0 text-muted"
        />
        {ref && <GivenChip reference={ref} onRemove={stopComparing} />}
        {!ref && compared && <ComparedChip id={compared} onRemove={stopComparing} />}
        <input
          ref={input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          aria-label={t.search.label}
          aria-keyshortcuts="/"
          placeholder={comparing ? t.similar.placeholder : t.search.placeholder}
          value={text}
          maxLength={1000}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          {...suggestions.inputProps}
          onKeyDown={onKeyDown}
          className={classes(
            "h-full min-w-0 flex-1 bg-transparent text-m outline-none placeholder:text-muted",
            comparing && "ps-2",
          )}
        />
        {(text || comparing) && (
          <IconButton
            round
            label={t.search.clear}
            icon={<X size={17} />}
            onClick={() => {
              setText("");
              if (onSearch) go("", { ref: undefined });
              input.current?.focus();
              suggestions.show();
            }}
            className="me-0.5 shrink-0"
          />
        )}
        <PictureButton />
      </form>
      <Suggestions of={suggestions} />
    </search>
  );
}

/** `/` leads to the box from anywhere but a field. */
function useShortcut(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
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
