import { X } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { create } from "zustand";
import { useWords } from "@/i18n";
import { IconButton } from "./Button";

export interface Note {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
}

type ShownNote = Note & { readonly id: number };

interface Notes {
  readonly shown: readonly ShownNote[];
  add(note: Note): void;
  drop(id: number): void;
}

const LASTS_MS = 6000;

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

/** Gives the focus to what was said last. */
export function goToSaid(): void {
  document.querySelector<HTMLElement>("[data-toast]:last-child button")?.focus();
}

/**
 * What is being said. It takes no key from what is open below it: Escape closes a menu or a window
 * whether something is said or not, and a sentence only while the focus is in it.
 */
export function Toasts() {
  const { t } = useWords();
  const { shown, drop } = useNotes();
  const list = useRef<HTMLElement>(null);
  const held = useHeld(list);
  const close = (id: number) => {
    // The focus stays near while there is something to go on to.
    if (list.current?.contains(document.activeElement)) list.current.focus();
    drop(id);
  };
  return (
    <section
      ref={list}
      aria-label={t.app.notifications}
      aria-live="polite"
      aria-relevant="additions"
      tabIndex={-1}
      className="pointer-events-none fixed inset-x-3 bottom-[max(calc(var(--bar)+12px),var(--floor))] z-60 mx-auto flex max-w-md flex-col gap-2 outline-none tablet:bottom-[max(16px,var(--floor))]"
    >
      {shown.map((note) => (
        <Toast key={note.id} note={note} held={held} onClose={() => close(note.id)} />
      ))}
    </section>
  );
}

interface ToastProps {
  readonly note: Note;
  /** Somebody reads it: it does not go away meanwhile. */
  readonly held: boolean;
  readonly onClose: () => void;
}

function Toast({ note, held, onClose }: ToastProps) {
  const { t } = useWords();
  const { text, action } = note;
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => close.current(), LASTS_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the buttons inside.
    <div
      data-toast
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
      className="rise pointer-events-auto flex items-center gap-1 rounded-m bg-toast py-1.5 ps-4 pe-1.5 text-on-toast shadow-float"
    >
      <p className="min-w-0 flex-1 wrap-anywhere">{text}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            onClose();
            action.onAct();
          }}
          className="h-9 touch-target shrink-0 rounded-m px-3 font-medium whitespace-nowrap text-toast-action hover:bg-film-text/15"
        >
          {action.label}
        </button>
      )}
      <IconButton onFilm label={t.action.close} icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}

/** Whether the pointer or the focus is on what is said, or the window is not the one in front. */
function useHeld(list: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const node = list.current;
    if (!node) return;
    const settle = () =>
      setHeld(
        !document.hasFocus() || node.matches(":hover") || node.contains(document.activeElement),
      );
    // Where the focus goes is known after it left.
    const later = () => queueMicrotask(settle);
    const leave = new AbortController();
    const { signal } = leave;
    for (const type of ["pointerover", "pointerout", "focusin", "focusout"])
      node.addEventListener(type, later, { signal });
    for (const type of ["focus", "blur"]) window.addEventListener(type, settle, { signal });
    // What the pointer was on may be gone without a word.
    const observer = new MutationObserver(settle);
    observer.observe(node, { childList: true });
    return () => {
      leave.abort();
      observer.disconnect();
    };
  }, [list]);
  return held;
}
