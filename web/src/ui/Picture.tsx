import { ImageOff } from "lucide-react";
import { useEffect, useState } from "react";

/** A picture that is still being made is asked for again after so long, and then ever more rarely. */
const FIRST_RETRY_MS = 4000;
const MOST_RETRIES = 5;

/** A picture that fills its box and appears when it is there; an icon where there is none yet. */
export function Picture({ src }: { readonly src: string }) {
  const [state, setState] = useState<"coming" | "there" | "missing">("coming");
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (state !== "missing" || tries >= MOST_RETRIES) return;
    const timer = setTimeout(
      () => {
        setTries(tries + 1);
        setState("coming");
      },
      FIRST_RETRY_MS * 2 ** tries,
    );
    return () => clearTimeout(timer);
  }, [state, tries]);
  if (state === "missing") {
    return (
      <span className="grid size-full place-items-center text-muted">
        <ImageOff size={20} aria-hidden />
      </span>
    );
  }
  return (
    <img
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onLoad={() => setState("there")}
      onError={() => setState("missing")}
      className={`size-full object-cover transition-opacity duration-(--duration-fast) ${state === "there" ? "" : "opacity-0"}`}
    />
  );
}
