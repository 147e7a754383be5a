import { Slot } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

type Tone = "primary" | "plain" | "quiet" | "danger";

const tones: Record<Tone, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong font-medium",
  plain: "border border-control bg-surface text-text hover:bg-hover font-medium",
  quiet: "text-text hover:bg-hover",
  danger: "border border-danger text-danger hover:bg-danger-soft font-medium",
};

const shape =
  "inline-flex items-center justify-center gap-2 rounded-m px-3.5 h-9 touch-target text-base select-none " +
  "transition-colors duration-(--duration-fast) disabled:opacity-45 disabled:pointer-events-none whitespace-nowrap";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly tone?: Tone;
  /** Shows that the action is under way; the button cannot be pressed meanwhile. */
  readonly busy?: boolean;
  /** The only child is the element itself, a link for example. */
  readonly asChild?: boolean;
}

export function Button({
  tone = "plain",
  busy = false,
  asChild = false,
  className,
  disabled,
  ...rest
}: ButtonProps) {
  const Element = asChild ? Slot.Root : "button";
  return (
    <Element
      {...(asChild ? {} : { type: "button" as const })}
      {...rest}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classes(shape, tones[tone], className)}
    />
  );
}

export interface IconButtonProps extends ComponentProps<"button"> {
  /** What it does; shown as its tooltip and read by a screen reader. */
  readonly label: string;
  readonly icon: ReactNode;
  /** A letter that does the same, shown beside the label. */
  readonly shortcut?: string;
  readonly onFilm?: boolean;
  readonly round?: boolean;
}

export function IconButton({
  label,
  icon,
  shortcut,
  onFilm = false,
  round = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...rest}
      className={classes(
        round ? "rounded-full" : "rounded-m",
        "inline-grid size-9 touch-target place-items-center transition-colors duration-(--duration-fast) disabled:opacity-40 disabled:pointer-events-none",
        onFilm
          ? "text-film-text hover:bg-film-text/15"
          : "text-muted hover:bg-hover hover:text-text",
        className,
      )}
    >
      {icon}
    </button>
  );
}
