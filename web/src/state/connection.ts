import { create } from "zustand";
import type { LiveState } from "@/api/live";

interface Connection {
  readonly live: LiveState;
  /** Tries at once instead of waiting; does nothing while the line is open. */
  readonly retryNow: () => void;
  set(change: Partial<Pick<Connection, "live" | "retryNow">>): void;
}

export const useConnection = create<Connection>((set) => ({
  live: { kind: "connecting" },
  retryNow: () => {},
  set: (change) => set(change),
}));
