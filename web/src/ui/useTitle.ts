import { useEffect } from "react";

/** Names the page in the browser's tab and history for as long as the caller is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title ? `${title} · Gaze` : "Gaze";
    return () => {
      document.title = before;
    };
  }, [title]);
}
