import { create } from "zustand";

/**
 * The keys of one feature, by what they do. The same object decides what a key does and what the
 * list of shortcuts says, so the list cannot tell of a key that does nothing.
 * A key is written as `i`, `?`, `Shift+ArrowLeft` or, for ctrl and on a Mac cmd, `Mod+a`.
 */
export type Shortcuts<Action extends string = string> = Readonly<Record<Action, readonly string[]>>;

const groups = new Map<string, Shortcuts>();

/** Registers the keys of a feature; called once, where the feature's module is loaded. */
export function shortcuts<const Action extends string>(
  group: string,
  keys: Shortcuts<Action>,
): Shortcuts<Action> {
  groups.set(group, keys);
  return keys;
}

/** Everything that was registered. */
export function allShortcuts(): ReadonlyMap<string, Shortcuts> {
  return groups;
}

/** What each key does, for every action of a feature; one that cannot be done now is undefined. */
export function bound<Action extends string>(
  keys: Shortcuts<Action>,
  acts: Readonly<Record<Action, (() => void) | undefined>>,
): Readonly<Record<string, (() => void) | undefined>> {
  const actions = Object.entries(keys) as [Action, readonly string[]][];
  return Object.fromEntries(
    actions.flatMap(([action, names]) => names.map((name) => [name, acts[action]] as const)),
  );
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether one of these keys was pressed. Shift that only makes the character, as in `?`, is no shift. */
export function isOneOf(keys: readonly string[], event: Pressed): boolean {
  if (event.altKey) return false;
  const character = event.key.length === 1 && event.key !== " ";
  const name = [
    (event.ctrlKey || event.metaKey) && "Mod",
    event.shiftKey && !character && "Shift",
    event.key,
  ];
  return keys.includes(name.filter(Boolean).join("+"));
}

interface ShortcutList {
  readonly open: boolean;
  set(open: boolean): void;
}

/** Whether the list of shortcuts is open. */
export const useShortcutList = create<ShortcutList>((set) => ({
  open: false,
  set: (open) => set({ open }),
}));
