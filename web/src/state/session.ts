import { create } from "zustand";

export type Session =
  /** Nothing is shown before it is known whether a sign-in is needed. */
  | { readonly kind: "unknown" }
  | { readonly kind: "signed-in" }
  | { readonly kind: "signed-out"; readonly codeRefused: boolean }
  | { readonly kind: "unreachable" }
  | { readonly kind: "starting" }
  | { readonly kind: "broken"; readonly detail: string };

interface SessionStore {
  readonly session: Session;
  set(session: Session): void;
}

export const useSession = create<SessionStore>((set) => ({
  session: { kind: "unknown" },
  set: (session) => set({ session }),
}));
