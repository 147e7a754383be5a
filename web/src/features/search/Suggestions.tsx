import { History } from "lucide-react";
import { useWords } from "@/i18n";
import { classes } from "@/ui/classes";
import { QueryText } from "./Compared";
import { FilterText } from "./FilterText";
import type { useSuggestions } from "./useSuggestions";

export function Suggestions({ of }: { readonly of: ReturnType<typeof useSuggestions> }) {
  const { t, format } = useWords();
  return (
    <div
      id={of.id}
      role="listbox"
      aria-label={t.search.suggestions}
      className={classes(
        "absolute inset-x-0 top-full z-30 mt-1 max-h-80 min-w-56 overflow-y-auto rounded-l border border-line bg-raised p-1 text-start shadow-float",
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
            "flex h-9 touch-target cursor-pointer items-center gap-3 rounded-s px-3 hover:bg-hover",
            index === of.active && "bg-accent-soft",
          )}
        >
          {item.recent && <History size={16} className="shrink-0 text-muted" aria-hidden />}
          <span
            className={classes(
              "min-w-0 flex-1",
              item.recent ? "flex items-center gap-2" : "truncate",
            )}
            dir="auto"
          >
            {item.recent ? <QueryText query={item.label} /> : <FilterText text={item.insert} />}
          </span>
          {item.count !== undefined && (
            <span className="text-s text-muted tabular">{format.number(item.count)}</span>
          )}
        </div>
      ))}
    </div>
  );
}
