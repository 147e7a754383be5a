import { X } from "lucide-react";
import { Toast } from "radix-ui";
import { create } from "zustand";
import { useWords } from "@/i18n";
import { Button, IconButton } from "./Button";

export interface Note {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
}

interface Notes {
  readonly shown: readonly (Note & { readonly id: number })[];
  add(note: Note): void;
  drop(id: number): void;
}

let lastId = 0;

const useNotes = create<Notes>((set) => ({
  shown: [],
  add: (note) =>
    set(({ shown }) => ({
      // The same sentence twice is one sentence.
      shown: [
        ...shown.filter((other) => other.text !== note.text),
        { ...note, id: ++lastId },
      ].slice(-3),
    })),
  drop: (id) => set(({ shown }) => ({ shown: shown.filter((note) => note.id !== id) })),
}));

/** Says something at the edge of the screen that goes away by itself. */
export function say(note: Note): void {
  useNotes.getState().add(note);
}

export function Toasts() {
  const { t } = useWords();
  const { shown, drop } = useNotes();
  return (
    <Toast.Provider label={t.app.notifications} duration={6000}>
      {shown.map((note) => (
        <Toast.Root
          key={note.id}
          onOpenChange={(open) => !open && drop(note.id)}
          className="rise pointer-events-auto flex items-center gap-2 rounded-m border border-line bg-raised py-1.5 ps-4 pe-1.5 shadow-float"
        >
          <Toast.Description className="min-w-0 flex-1 wrap-anywhere">
            {note.text}
          </Toast.Description>
          {note.action && (
            <Toast.Action altText={note.action.label} asChild onClick={note.action.onAct}>
              <Button tone="quiet" className="font-medium text-accent">
                {note.action.label}
              </Button>
            </Toast.Action>
          )}
          <Toast.Close asChild>
            <IconButton label={t.action.close} icon={<X size={16} />} />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="fixed inset-x-3 bottom-[calc(var(--bar)+12px)] z-60 mx-auto flex max-w-md flex-col gap-2 tablet:bottom-4" />
    </Toast.Provider>
  );
}
