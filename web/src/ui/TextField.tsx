import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";

export interface TextFieldProps extends ComponentProps<"input"> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in one sentence. */
  readonly problem?: string | undefined;
}

/** A line of text with its label above and what is wrong with it below. */
export function TextField({ label, hint, problem, className, ...rest }: TextFieldProps) {
  const id = useId();
  const about = problem ? `${id}-problem` : hint ? `${id}-hint` : undefined;
  return (
    <div className={classes("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="text-s font-medium">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={about}
        className={classes(
          "h-9 touch-target rounded-m border bg-surface px-3 text-base placeholder:text-muted",
          problem ? "border-danger" : "border-control",
        )}
      />
      {problem ? (
        <p id={about} role="alert" className="text-s text-danger">
          {problem}
        </p>
      ) : (
        hint && (
          <p id={about} className="text-s text-muted">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
