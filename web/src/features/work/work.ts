import type { Library, WorkMode } from "@/api/queries";

export type Work =
  | { readonly kind: "none" }
  | { readonly kind: "scanning"; readonly found: number }
  | { readonly kind: "understanding"; readonly done: number; readonly total: number }
  | { readonly kind: "paused"; readonly pending: number };

/** What runs over all libraries, as one thing to say. */
export function workOf(libraries: readonly Library[], mode: WorkMode): Work {
  const sum = (count: (library: Library) => number) =>
    libraries.reduce((total, library) => total + count(library), 0);
  const pending = sum((library) => library.pending);
  if (pending > 0 && mode === "paused") return { kind: "paused", pending };
  if (pending > 0) {
    const total = sum((library) => library.items);
    return { kind: "understanding", done: total - pending, total };
  }
  const scanning = libraries.filter((library) => library.state === "scanning");
  if (scanning.length === 0) return { kind: "none" };
  return {
    kind: "scanning",
    found: scanning.reduce((total, library) => total + (library.scan?.files_found ?? 0), 0),
  };
}
