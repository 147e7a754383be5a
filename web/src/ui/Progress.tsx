import { Progress as Primitive } from "radix-ui";

export interface ProgressProps {
  /** What is under way, for a screen reader. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

/** A thin line that fills. Its width is a transform, so nothing is laid out anew. */
export function Progress({ label, value, max }: ProgressProps) {
  const part = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <Primitive.Root
      aria-label={label}
      value={Math.min(value, Math.max(max, 1))}
      max={Math.max(max, 1)}
      className="h-1 overflow-hidden rounded-full bg-line"
    >
      <Primitive.Indicator
        className="h-full origin-left bg-accent transition-transform duration-(--duration) ease-(--ease) rtl:origin-right"
        style={{ transform: `scaleX(${part})` }}
      />
    </Primitive.Root>
  );
}
