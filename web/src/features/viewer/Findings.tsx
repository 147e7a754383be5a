import type { CSSProperties, SyntheticEvent } from "react";
import type { MediaItem } from "@/api/queries";
import { type Box, type Detection, findingsOf, type TextLine, written } from "./findings";

/** As high as a name, above the box that it belongs to. */
const NAME_PX = 22;

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
  const { detections, text } = findingsOf(item);
  const style: CSSProperties & Record<"--px", string> = { "--px": `${1 / scale}px` };
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
      {detections.map((detection) => (
        <Outline
          key={keyOf(detection.label, detection.box)}
          detection={detection}
          inside={detection.box.y * fit.height * scale < NAME_PX}
        />
      ))}
    </div>
  );
}

const keyOf = (name: string, { x, y, width, height }: Box) =>
  `${name} ${x} ${y} ${width} ${height}`;

const share = (value: number) => `${value * 100}%`;

function Outline({
  detection: { label, box },
  inside,
}: {
  readonly detection: Detection;
  /** There is no room for the name above. */
  readonly inside: boolean;
}) {
  return (
    <div
      data-box={label}
      className="absolute border-solid border-film-text"
      style={{
        left: share(box.x),
        top: share(box.y),
        width: share(box.width),
        height: share(box.height),
        borderWidth: "calc(2 * var(--px))",
        borderRadius: "calc(4 * var(--px))",
        // A white line alone is lost on snow.
        boxShadow:
          "0 0 0 calc(1 * var(--px)) rgb(0 0 0 / 0.55), inset 0 0 0 calc(1 * var(--px)) rgb(0 0 0 / 0.55)",
      }}
    >
      <span
        className={`absolute left-0 rounded-s bg-film/75 px-1.5 py-0.5 text-s font-medium whitespace-nowrap text-film-text ${inside ? "top-0 origin-top-left" : "bottom-full origin-bottom-left"}`}
        style={{ transform: "scale(calc(var(--px) / 1px))" }}
      >
        <bdi>{label}</bdi>
      </span>
    </div>
  );
}

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
