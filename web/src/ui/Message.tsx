import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

type Tone = "danger" | "warn" | "ok" | "info";

const looks: Record<Tone, { box: string; icon: ReactNode }> = {
  danger: { box: "bg-danger-soft text-danger", icon: <CircleAlert size={18} aria-hidden /> },
  warn: { box: "bg-warn-soft text-warn", icon: <TriangleAlert size={18} aria-hidden /> },
  ok: { box: "bg-ok-soft text-ok", icon: <CircleCheck size={18} aria-hidden /> },
  info: { box: "bg-accent-soft text-accent", icon: <Info size={18} aria-hidden /> },
};

/** A sentence with a colour and an icon, and what can be done about it. */
export function Message({
  tone,
  children,
  action,
  className,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
}) {
  return (
    <div
      className={classes(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-m px-3 py-2.5 max-tablet:items-start",
        looks[tone].box,
        className,
      )}
    >
      <span className="shrink-0">{looks[tone].icon}</span>
      <div className="min-w-0 flex-1 text-text wrap-anywhere">{children}</div>
      {/* On a phone below the words, where they begin. */}
      {action && <div className="max-tablet:w-full max-tablet:ps-7.5">{action}</div>}
    </div>
  );
}

/** The middle of a screen that has nothing else to show: what it means and what to do. */
export function Blank({
  icon,
  title,
  children,
  action,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="appear mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-16 text-center">
      <span className="text-muted">{icon}</span>
      <p className="text-l font-semibold">{title}</p>
      {children && <div className="text-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
