import { create } from "zustand";

interface AddFolder {
  readonly open: boolean;
  set(open: boolean): void;
}

/** Whether the dialog that adds a folder is open; several screens open it. */
export const useAddFolder = create<AddFolder>((set) => ({
  open: false,
  set: (open) => set({ open }),
}));
