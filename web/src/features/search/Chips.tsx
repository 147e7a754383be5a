import { Sparkles, X } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Chip } from "@/api/queries";
import { useWords } from "@/i18n";
import { FilterText } from "./FilterText";
import { filterSaid, quoted, replaced, without } from "./query";
import { Suggestions } from "./Suggestions";
import { useSuggestions } from "./useSuggestions";

export interface ChipsProps {
  readonly query: string;
  readonly chips: readonly Chip[];
  readonly onChange: (query: string) => void;
}

/** What of the query was taken for more than words; each can be changed and taken out. */
export function Chips({ query, chips, onChange }: ChipsProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState(-1);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t.search.understood} className="flex flex-wrap gap-2">
      {chips.map((chip) => (
        <li key={`${chip.filter} ${chip.start} ${chip.end} ${chip.value}`}>
          {editing === chip.start ? (
            <ChipField
              chip={chip}
              onDone={(text) => {
                setEditing(-1);
                if (text !== chip.label) onChange(replaced(query, chip, text));
              }}
              onCancel={() => setEditing(-1)}
            />
          ) : (
            <ChipButtons
              chip={chip}
              onEdit={() => setEditing(chip.start)}
              onRemove={() => onChange(without(query, chip))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

const shape = "flex h-8 touch-target items-center rounded-full border bg-surface";

function ChipButtons({
  chip,
  onEdit,
  onRemove,
}: {
  readonly chip: Chip;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  const said = filterSaid(chip.label, t.found.label);
  return (
    <div className={`${shape} border-line`}>
      <button
        type="button"
        onClick={onEdit}
        aria-label={t.search.edit(said)}
        title={chip.understood ? t.search.understoodFrom(chip.text) : t.search.edit(said)}
        className="flex h-full max-w-80 items-center gap-1.5 rounded-s-full ps-3 pe-1.5 hover:bg-hover"
      >
        {chip.understood && <Sparkles size={14} className="shrink-0 text-muted" aria-hidden />}
        <span className="truncate">
          <FilterText text={chip.label} />
        </span>
      </button>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t.search.remove(said)}
        title={t.search.remove(said)}
        className="grid h-full w-8 place-items-center rounded-e-full text-muted hover:bg-hover hover:text-text"
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

/** A chip while it is written anew, with the same help as the search box. */
function ChipField({
  chip,
  onDone,
  onCancel,
}: {
  readonly chip: Chip;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(chip.label);
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions({
    input,
    text,
    onTake: (taken) => {
      setText(taken);
      if (!taken.endsWith(":")) onDone(taken);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    suggestions.inputProps.onKeyDown(event);
    if (event.defaultPrevented) return;
    if (event.key === "Enter") onDone(text);
    if (event.key === "Escape") onCancel();
  };
  return (
    <fieldset
      aria-label={chip.label}
      className={`relative ${shape} border-focus`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onCancel();
      }}
    >
      <input
        ref={input}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        aria-label={t.search.edit(chip.label)}
        value={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        size={Math.max(12, text.length + 1)}
        onChange={(event) => setText(event.target.value)}
        {...suggestions.inputProps}
        onKeyDown={onKeyDown}
        className="h-full max-w-72 rounded-full bg-transparent px-3 outline-none"
      />
      {chip.understood && (
        <button
          type="button"
          // Before the field loses the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onDone(quoted(chip.text))}
          className="me-1 h-6 rounded-full bg-hover px-2 text-s whitespace-nowrap"
        >
          {t.search.onlyWords}
        </button>
      )}
      <Suggestions of={suggestions} />
    </fieldset>
  );
}
