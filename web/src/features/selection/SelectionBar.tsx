import { Loader, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useWords } from "@/i18n";
import { countsOf, type SelectionAction, useSelection } from "@/state/selection";
import { IconButton } from "@/ui/Button";
import { useFloor } from "@/ui/useFloor";

/** What is selected, and what can be done with it; slides up with the first item. */
export function SelectionBar({ actions }: { readonly actions: readonly SelectionAction[] }) {
  const { t } = useWords();
  const { kinds, gathering, clear } = useSelection();
  const shown = kinds.size > 0 || gathering;
  const bar = useRef<HTMLElement>(null);
  useFloor(bar, shown);
  const items = useMemo(() => [...kinds].map(([id, kind]) => ({ id, kind })), [kinds]);
  useEscape(kinds.size > 0, clear);
  if (!shown) return null;
  const { photos, videos } = countsOf(kinds);
  return (
    <section
      ref={bar}
      aria-label={t.selection.label}
      className="rise pointer-events-none absolute inset-x-0 bottom-3 z-30 flex justify-center px-3"
    >
      <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-l border border-line bg-raised py-1.5 ps-2 pe-2 shadow-float">
        <IconButton label={t.selection.clear} icon={<X size={18} />} onClick={clear} />
        <p role="status" className="flex items-center gap-2 pe-2 font-medium tabular">
          {gathering && <Loader size={16} aria-hidden className="motion-safe:animate-spin" />}
          {kinds.size === 0 ? t.selection.gathering : t.selection.count(photos, videos)}
        </p>
        <div className="flex items-center gap-1 border-line tablet:border-s tablet:ps-2">
          {actions.map(({ name, Button }) => (
            <Button key={name} items={items} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** Escape clears from anywhere on the screen, but not out of a menu or a dialog above it. */
function useEscape(active: boolean, clear: () => void) {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector("[role=dialog], [role=menu]")) return;
      clear();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [active, clear]);
}
