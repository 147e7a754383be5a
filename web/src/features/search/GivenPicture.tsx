import { Image } from "lucide-react";
import { useState } from "react";
import { givenPicture } from "@/state/given-pictures";

/** The picture that a reference stands for; an icon where this window does not have it or cannot draw it. */
export function GivenPicture({ reference }: { readonly reference: string }) {
  const url = givenPicture(reference)?.url;
  const [broken, setBroken] = useState<string>();
  if (url === undefined || url === broken) {
    return (
      <span className="grid size-full place-items-center text-muted">
        <Image className="size-1/2 max-w-7" aria-hidden />
      </span>
    );
  }
  return (
    <img
      src={url}
      alt=""
      draggable={false}
      onError={() => setBroken(url)}
      className="size-full object-cover"
    />
  );
}
