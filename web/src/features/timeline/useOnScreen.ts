import { useEffect } from "react";
import { putOnScreen } from "@/api/commands";

/** Long enough that flinging past says nothing. */
const REST_MS = 400;
/** The engine forgets after a minute. */
const REPEAT_MS = 40_000;
const MOST = 500;

/** Tells the engine which pictures a person is waiting for, so that they are made first. */
export function useOnScreen(awaited: readonly string[]): void {
  const ids = awaited.slice(0, MOST).join(" ");
  useEffect(() => {
    if (!ids) return;
    // A hint: where it is lost, the pictures come in their turn.
    const tell = () => void putOnScreen(ids.split(" ")).catch(() => {});
    const timer = setTimeout(tell, REST_MS);
    const repeat = setInterval(tell, REPEAT_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(repeat);
    };
  }, [ids]);
}
