import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes";

export interface MenuAction {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

/** A button's list of actions. Not modal: the modal form brings inline styles that the CSP refuses. */
export function Menu({
  trigger,
  actions,
}: {
  readonly trigger: ReactNode;
  readonly actions: readonly MenuAction[];
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="appear z-50 min-w-44 rounded-m border border-line bg-raised p-1 shadow-float"
        >
          {actions.map((action) => (
            <DropdownMenu.Item
              key={action.label}
              onSelect={action.onSelect}
              className={classes(
                "flex h-9 touch-target cursor-pointer items-center gap-2.5 rounded-s px-2.5 outline-none data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:outline-focus",
                action.danger && "text-danger",
              )}
            >
              {action.icon}
              {action.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
