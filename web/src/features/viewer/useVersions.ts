import { useState } from "react";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { bound } from "@/state/shortcuts";
import { type Version, versionsOf } from "./facts";
import { versionShortcuts } from "./shortcuts";
import { useKeys } from "./useKeys";

export interface Versions {
  /** The pictures of the exposure, the main one first. */
  readonly all: readonly Version[];
  /** The id of the one that is wanted. */
  readonly shown: string;
  /** The one that is wanted, where it is not the main one. */
  readonly other: Version | undefined;
  readonly arrival: "coming" | "there" | "missing";
  readonly show: (id: string) => void;
  readonly arrived: () => void;
  readonly failed: () => void;
}

/** Which of its pictures an item shows. */
export function useVersions(item: MediaItem): Versions {
  const words = useWords();
  const all = versionsOf(item, words);
  const [wanted, setWanted] = useState("");
  const [arrival, setArrival] = useState<Versions["arrival"]>("coming");
  const at = Math.max(
    0,
    all.findIndex(({ file }) => file.id === wanted),
  );
  const show = (id: string) => {
    setArrival("coming");
    setWanted(id);
  };
  const turn = () => show(all[(at + 1) % all.length]?.file.id ?? "");
  useKeys(bound(versionShortcuts, { next: all.length > 1 ? turn : undefined }));
  return {
    all,
    shown: all[at]?.file.id ?? "",
    other: at > 0 ? all[at] : undefined,
    arrival,
    show,
    arrived: () => setArrival("there"),
    failed: () => setArrival("missing"),
  };
}
