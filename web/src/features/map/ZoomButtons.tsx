import { Minus, Plus, Scan } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/i18n";

export function ZoomButtons({
  onZoom,
  onAll,
}: {
  readonly onZoom: (steps: number) => void;
  /** Back to where everything is seen. */
  readonly onAll: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="absolute end-3 top-3 flex flex-col divide-y divide-line overflow-hidden rounded-m border border-line bg-raised shadow-float">
      <Control label={t.viewer.zoomIn} shortcut="+" onClick={() => onZoom(1)}>
        <Plus size={18} />
      </Control>
      <Control label={t.viewer.zoomOut} shortcut="-" onClick={() => onZoom(-1)}>
        <Minus size={18} />
      </Control>
      <Control label={t.map.all} onClick={onAll}>
        <Scan size={17} />
      </Control>
    </div>
  );
}

function Control({
  label,
  shortcut,
  onClick,
  children,
}: {
  readonly label: string;
  readonly shortcut?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      onClick={onClick}
      className="grid size-9 touch-target place-items-center hover:bg-hover focus-visible:-outline-offset-2"
    >
      {children}
    </button>
  );
}
