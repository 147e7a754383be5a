import { previewUrl, thumbnailUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { Photo } from "./Photo";
import { Video } from "./Video";

export interface StageProps {
  readonly id: string;
  /** Absent until its facts are there. */
  readonly item: MediaItem | undefined;
  /** Where a video begins, in milliseconds. */
  readonly at: number;
  readonly description: string;
}

/** The item itself. What was still being made when it was opened comes as soon as it is there. */
export function Stage({ id, item, at, description }: StageProps) {
  if (item?.id !== id) {
    return (
      <img src={thumbnailUrl(id)} alt="" className="absolute inset-0 size-full object-contain" />
    );
  }
  const key = `${id} ${item.placeholder ?? ""} ${item.state === "pending"}`;
  switch (item.kind) {
    case "photo":
      return <Photo key={key} item={item} description={description} />;
    case "video":
      return <Video key={key} item={item} at={at} description={description} />;
  }
}

/** A neighbour that comes into view while a finger draws it there. */
export function Beside({
  id,
  side,
}: {
  readonly id: string | undefined;
  readonly side: "before" | "after";
}) {
  return id ? (
    <img
      src={previewUrl(id)}
      alt=""
      className={`absolute inset-0 size-full object-contain ${side === "before" ? "-translate-x-full" : "translate-x-full"}`}
    />
  ) : null;
}
