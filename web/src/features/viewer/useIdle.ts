import { useEffect, useState } from "react";

const REST_MS = 2000;
const INPUTS = ["pointermove", "pointerdown", "keydown", "focusin", "wheel"] as const;

/** Whether nobody has moved, typed or touched for two seconds. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), REST_MS);
    };
    wake();
    for (const input of INPUTS) document.addEventListener(input, wake, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const input of INPUTS) document.removeEventListener(input, wake);
    };
  }, []);
  return idle;
}
