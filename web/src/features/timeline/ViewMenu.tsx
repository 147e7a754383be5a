import { ArrowDownWideNarrow, Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useWords } from "@/i18n";
import {
  type Density,
  type TimelineKind,
  type TimelineOrder,
  usePreferences,
} from "@/state/preferences";
import { Button } from "@/ui/Button";

/** What is shown, in which order and how large; remembered by this browser. */
export function ViewMenu() {
  const { t } = useWords();
  const { timelineOrder, timelineKind, density, set } = usePreferences();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button tone="quiet" className="text-muted hover:text-text">
          <ArrowDownWideNarrow size={17} aria-hidden />
          <span className="sr-only">{t.view.label}</span>
          <span>
            {timelineKind === "all"
              ? t.view.order[timelineOrder]
              : `${t.view.kind[timelineKind]}, ${t.view.order[timelineOrder]}`}
          </span>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="appear z-50 min-w-52 rounded-m border border-line bg-raised p-1 shadow-float"
        >
          <Group<TimelineKind>
            label={t.view.kindLabel}
            value={timelineKind}
            options={t.view.kind}
            onChange={(kind) => set({ timelineKind: kind })}
          />
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <Group<TimelineOrder>
            label={t.view.orderLabel}
            value={timelineOrder}
            options={t.view.order}
            onChange={(order) => set({ timelineOrder: order })}
          />
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <Group<Density>
            label={t.view.densityLabel}
            value={density}
            options={t.view.density}
            onChange={(size) => set({ density: size })}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface GroupProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Group<Value extends string>({ label, value, options, onChange }: GroupProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
      <DropdownMenu.Label className="px-2.5 pt-1.5 pb-0.5 text-s text-muted">
        {label}
      </DropdownMenu.Label>
      {(Object.keys(options) as Value[]).map((option) => (
        <DropdownMenu.RadioItem
          key={option}
          value={option}
          // Several may be chosen one after the other; Escape or a click beside it closes.
          onSelect={(event) => event.preventDefault()}
          className="flex h-8 touch-target cursor-pointer items-center gap-2.5 rounded-s px-2.5 outline-none data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:outline-focus"
        >
          <span className="w-4">
            <DropdownMenu.ItemIndicator>
              <Check size={16} className="text-accent" aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          {options[option]}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
