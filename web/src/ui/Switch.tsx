import { Switch as Primitive } from "radix-ui";
import { useId } from "react";

/** Something that is on or off, with the sentence that says what that means. */
export function Switch({
  label,
  hint,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="flex items-center gap-3">
      <Primitive.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        className="group grid shrink-0 touch-target place-items-center rounded-full"
      >
        <span className="flex h-6 w-10.5 items-center rounded-full border border-control bg-sunken transition-colors duration-(--duration-fast) group-data-[state=checked]:border-accent group-data-[state=checked]:bg-accent">
          <Primitive.Thumb className="block size-4.5 translate-x-0.5 rounded-full bg-muted transition-transform duration-(--duration-fast) data-[state=checked]:translate-x-4.5 data-[state=checked]:bg-on-accent rtl:-translate-x-0.5 rtl:data-[state=checked]:-translate-x-4.5" />
        </span>
      </Primitive.Root>
      <label htmlFor={id} className="min-w-0">
        <span className="block font-medium">{label}</span>
        {hint && <span className="block text-s text-muted">{hint}</span>}
      </label>
    </div>
  );
}
