import { X } from "lucide-react";
import { Toast } from "radix-ui";
import { create } from "zustand";
import { useWords } from "@/i18n";
import { IconButton } from "./Button";

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
          className="rise pointer-events-auto flex items-center gap-1 rounded-m bg-toast py-1.5 ps-4 pe-1.5 text-on-toast shadow-float"
        >
          <Toast.Description className="min-w-0 flex-1 wrap-anywhere">
            {note.text}
          </Toast.Description>
          {note.action && (
            <Toast.Action altText={note.action.label} asChild onClick={note.action.onAct}>
              <button
                type="button"
                className="h-9 touch-target shrink-0 rounded-m px-3 font-medium whitespace-nowrap text-toast-action hover:bg-film-text/15"
              >
                {note.action.label}
              </button>
            </Toast.Action>
          )}
          <Toast.Close asChild>
            <IconButton onFilm label={t.action.close} icon={<X size={16} />} />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="fixed inset-x-3 bottom-[max(calc(var(--bar)+12px),var(--floor))] z-60 mx-auto flex max-w-md flex-col gap-2 tablet:bottom-[max(16px,var(--floor))]" />
    </Toast.Provider>
  );
}
