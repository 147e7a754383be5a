import type { ReactNode } from "react";
import { useTitle } from "./useTitle";

/** A screen of text and controls: its one h1, actions beside it, sections below. */
export function Screen({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useTitle(title);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="h-full overflow-y-auto" tabIndex={0} aria-label={title}>
      <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 pt-5 pb-16 tablet:px-8">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-xl font-semibold">{title}</h1>
          {actions}
        </div>
        {children}
      </div>
    </section>
  );
}

export function Section({
  title,
  hint,
  actions,
  children,
}: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="text-m font-semibold">{title}</h2>
          {hint && <p className="text-s text-muted">{hint}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** A framed list; its children are its rows. */
export function Card({ children }: { readonly children: ReactNode }) {
  return (
    <div className="divide-y divide-line overflow-hidden rounded-l border border-line bg-surface">
      {children}
    </div>
  );
}
