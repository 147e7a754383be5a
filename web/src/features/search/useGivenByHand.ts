import { useEffect, useState } from "react";
import { dropped, holdsFiles, isFolder, pastedPicture, pictureOf } from "./given";
import { refuseGiven } from "./useGiven";

/** A drag says that it is still there at least every 350 ms; this long after the last it is gone. */
const GONE_MS = 700;
/** After it left the window, unless it comes back: on its way from element to element it does. */
const LEFT_MS = 120;

/** Something that waits for an answer lies over the page; the viewer only shows. */
const asked = () =>
  document.querySelector("[role=dialog]:not([data-viewer]), [role=alertdialog]") !== null;

const isText = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;

/** Pictures that are dropped anywhere in the window or pasted; true while one is held over it. */
export function useGivenByHand(onPicture: (picture: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // What is dragged from the page itself, a browser may call a file too.
    let own = false;
    const onOwn = ({ type }: DragEvent) => {
      own = type === "dragstart";
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leaveAfter = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setOver(false), milliseconds);
    };
    const onDragOver = (event: DragEvent) => {
      if (own || !holdsFiles(event.dataTransfer)) return;
      // Also where it cannot be dropped: a browser would go to the file and leave the page.
      event.preventDefault();
      const welcome = !asked();
      if (event.dataTransfer) event.dataTransfer.dropEffect = welcome ? "copy" : "none";
      setOver(welcome);
      leaveAfter(GONE_MS);
    };
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && leaveAfter(LEFT_MS);
    const onDrop = (event: DragEvent) => {
      clearTimeout(timer);
      setOver(false);
      if (own || !event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (asked()) return;
      const { dataTransfer } = event;
      const picture = pictureOf(dropped(dataTransfer));
      if (picture) onPicture(picture);
      else refuseGiven(dataTransfer.files[0]?.name ?? "", isFolder(dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData || asked()) return;
      const picture = pastedPicture(event.clipboardData, isText(event.target));
      if (!picture) return;
      event.preventDefault();
      onPicture(picture);
    };
    const leave = new AbortController();
    const { signal } = leave;
    document.addEventListener("dragstart", onOwn, { signal });
    document.addEventListener("dragend", onOwn, { signal });
    document.addEventListener("dragenter", onDragOver, { signal });
    document.addEventListener("dragover", onDragOver, { signal });
    document.addEventListener("dragleave", onDragLeave, { signal });
    document.addEventListener("drop", onDrop, { signal });
    document.addEventListener("paste", onPaste, { signal });
    return () => {
      leave.abort();
      clearTimeout(timer);
    };
  }, [onPicture]);
  return over;
}
