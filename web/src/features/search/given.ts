/** The pictures that a file dialog offers; browsers do not know the kinds of the last. */
export const OFFERED =
  "image/*,.heic,.heif,.hif,.avif,.jxl,.psd,.3fr,.arw,.cr2,.cr3,.crw,.dng,.nef,.nrw,.orf,.pef,.raf,.rw2,.srw,.x3f";

/** What the engine takes of one picture. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** Whether what is dragged or pasted are files: text and links are for others. */
export function holdsFiles(transfer: Pick<DataTransfer, "types"> | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}

/** The first picture of several files, or else the first: only the engine knows what it can read. */
export function pictureOf(files: Iterable<File>): File | undefined {
  const all = [...files];
  return all.find(({ type }) => type.startsWith("image/")) ?? all[0];
}

/** Whether a folder is what is dropped. */
export function isFolder({ items }: Pick<DataTransfer, "items">): boolean {
  return [...items].some((item) => item.webkitGetAsEntry()?.isDirectory);
}

/** What is dropped, without folders: those cannot be sent. */
export function dropped({ items }: Pick<DataTransfer, "items">): readonly File[] {
  return [...items]
    .filter((item) => item.kind === "file" && !item.webkitGetAsEntry()?.isDirectory)
    .flatMap((item) => item.getAsFile() ?? []);
}

/** The picture that was pasted; none where there are words and a place for them. */
export function pastedPicture(
  { files, types }: Pick<DataTransfer, "files" | "types">,
  intoText: boolean,
): File | undefined {
  if (intoText && types.includes("text/plain")) return undefined;
  return [...files].find(({ type }) => type.startsWith("image/"));
}

/** Why there is nothing to compare with. */
export type Refused =
  | {
      readonly why:
        | "nothing-yet"
        | "folder"
        | "model-missing"
        | "unreadable"
        | "too-large"
        | "unreachable";
    }
  | { readonly why: "other"; readonly sentence: string };
