import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className="inline-flex flex-wrap gap-0.5 rounded-m border border-line bg-sunken p-0.5"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="h-8 touch-target rounded-[6px] px-3 text-muted hover:text-text data-[state=checked]:bg-raised data-[state=checked]:font-medium data-[state=checked]:text-text data-[state=checked]:ring-1 data-[state=checked]:ring-control"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

/** One of a few that need a sentence each. */
export function Choices<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className="flex flex-col gap-1"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="group flex items-start gap-3 rounded-m px-3 py-2 text-start hover:bg-hover"
        >
          <span className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border border-control bg-surface group-data-[state=checked]:border-accent">
            <span className="size-2.5 rounded-full bg-accent opacity-0 group-data-[state=checked]:opacity-100" />
          </span>
          <span>
            <span className="block font-medium">{option.label}</span>
            {option.hint && <span className="block text-s text-muted">{option.hint}</span>}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
