import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { frameUrl, originalUrl } from "@/api/pictures";
import { framesQuery } from "@/api/queries";

/** Passing over a picture shows nothing. */
const REST_MS = 350;
const FRAME_MS = 600;

/** A video under the pointer plays without sound; its stills run where the browser cannot play it. */
export function HoverPreview({ id }: { readonly id: string }) {
  const [state, setState] = useState<"resting" | "playing" | "stills">("resting");
  useEffect(() => {
    if (matchMedia("(hover: none), (prefers-reduced-motion: reduce)").matches) return;
    const timer = setTimeout(() => setState("playing"), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  switch (state) {
    case "resting":
      return null;
    case "playing":
      return (
        <video
          src={originalUrl(id)}
          muted
          autoPlay
          loop
          playsInline
          disablePictureInPicture
          aria-hidden
          tabIndex={-1}
          onError={() => setState("stills")}
          className="absolute inset-0 size-full object-cover"
        />
      );
    case "stills":
      return <Stills id={id} />;
  }
}

function Stills({ id }: { readonly id: string }) {
  const { data } = useQuery(framesQuery(id));
  const [at, setAt] = useState(0);
  const frames = data?.items ?? [];
  useEffect(() => {
    if (frames.length < 2) return;
    const timer = setInterval(() => setAt((now) => (now + 1) % frames.length), FRAME_MS);
    return () => clearInterval(timer);
  }, [frames.length]);
  const frame = frames[at];
  return frame ? (
    <img
      src={frameUrl(id, frame.id)}
      alt=""
      draggable={false}
      className="absolute inset-0 size-full object-cover"
    />
  ) : null;
}
