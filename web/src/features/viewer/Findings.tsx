import type { CSSProperties, SyntheticEvent } from "react";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { type Box, findingsOf, type TextLine, written } from "./findings";
import { namesFor, type Stand } from "./names";

export interface FindingsProps {
  readonly item: MediaItem;
  /** The size of the picture where it fits the screen. */
  readonly fit: { readonly width: number; readonly height: number };
  /** How much larger it is shown; lines and names keep their size. */
  readonly scale: number;
}

/**
 * What was found in a photo, exactly over it: boxes with names, and the words as text that can be
 * selected. The details say the same in a list, so nothing is read to anybody from here.
 */
export function FindingsOver({ item, fit, scale }: FindingsProps) {
  const { t } = useWords();
  const { detections, text } = findingsOf(item);
  const shown = { width: fit.width * scale, height: fit.height * scale };
  const stands = namesFor(detections, shown, t.found.label);
  const style: CSSProperties & Record<"--px" | "--shrink", string> = {
    "--px": `${1 / scale}px`,
    "--shrink": `${1 / scale}`,
  };
  return (
    <div
      aria-hidden
      data-findings
      style={style}
      className="appear pointer-events-none absolute inset-0"
    >
      <svg
        aria-hidden
        viewBox={`0 0 ${fit.width} ${fit.height}`}
        className="absolute inset-0 size-full"
      >
        {text.map((line) => (
          <Words key={keyOf(line.text, line.box)} line={line} fit={fit} />
        ))}
      </svg>
      {detections.map(({ label, box }) => (
        <div
          key={keyOf(label, box)}
          data-box={label}
          className="absolute border-solid border-film-text"
          style={{ ...placeOf(box), ...outline }}
        />
      ))}
      {detections.map((detection) => {
        const stand = stands.get(detection);
        const { label, box } = detection;
        return (
          stand && (
            <div key={keyOf(label, box)} className="absolute" style={placeOf(box)}>
              <span
                className={`${name} ${standing[stand.level]} ${sides[stand.side]}`}
                style={natural}
              >
                <bdi>{t.found.label(label)}</bdi>
              </span>
            </div>
          )
        );
      })}
    </div>
  );
}

const keyOf = (label: string, { x, y, width, height }: Box) =>
  `${label} ${x} ${y} ${width} ${height}`;

const share = (value: number) => `${value * 100}%`;

const placeOf = ({ x, y, width, height }: Box): CSSProperties => ({
  left: share(x),
  top: share(y),
  width: share(width),
  height: share(height),
});

/** As thin at every zoom; a white line alone would be lost on snow. */
const outline: CSSProperties = {
  borderWidth: "calc(2 * var(--px))",
  borderRadius: "calc(4 * var(--px))",
  boxShadow:
    "0 0 0 calc(1 * var(--px)) rgb(0 0 0 / 0.55), inset 0 0 0 calc(1 * var(--px)) rgb(0 0 0 / 0.55)",
};

const name =
  "absolute rounded-s bg-film/80 px-1.5 py-0.5 text-s font-medium whitespace-nowrap text-film-text";

const standing: Record<Stand["level"], string> = {
  above: "bottom-full [--from:bottom]",
  within: "top-0 [--from:top]",
  below: "top-full [--from:top]",
};

const sides: Record<Stand["side"], string> = {
  left: "left-0 origin-[left_var(--from)]",
  right: "right-0 origin-[right_var(--from)]",
};

/** Not larger with the picture. */
const natural: CSSProperties = { transform: "scale(var(--shrink))" };

/** A mouse that selects words does not move the picture; a finger does, and selects by a long press. */
const selects = {
  onPointerDown: (event: React.PointerEvent) => {
    if (event.pointerType === "mouse") event.stopPropagation();
  },
  onDoubleClick: (event: SyntheticEvent) => event.stopPropagation(),
};

function Words({ line, fit }: { readonly line: TextLine; readonly fit: FindingsProps["fit"] }) {
  const { x, y, length, size, turned } = written(line, fit.width, fit.height);
  const { box } = line;
  return (
    <g {...selects} className="pointer-events-auto cursor-text">
      <rect
        x={share(box.x)}
        y={share(box.y)}
        width={share(box.width)}
        height={share(box.height)}
        className="fill-accent/20 stroke-accent/70"
        style={{ strokeWidth: "var(--px)" }}
      />
      <text
        x={x}
        y={y}
        transform={turned ? `rotate(${turned} ${x} ${y})` : undefined}
        textLength={length}
        lengthAdjust="spacingAndGlyphs"
        fontSize={size}
        className="fill-transparent select-text selection:bg-accent/45 selection:fill-transparent selection:text-transparent"
      >
        {line.text}
      </text>
    </g>
  );
}
