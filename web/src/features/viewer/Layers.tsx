import { ImageOff } from "lucide-react";
import { useState } from "react";
import { fullUrl, previewUrl, thumbnailUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { Blurhash } from "@/ui/Blurhash";

type Arrival = "coming" | "there" | "missing";

export interface LayersProps {
  readonly item: MediaItem;
  readonly description: string;
  /** Whether the screen shows more than the preview holds. */
  readonly full: boolean;
}

/** Blur, thumbnail and preview in turn, and the real pixels once they are wanted. */
export function Layers({ item, description, full }: LayersProps) {
  const { t } = useWords();
  const [preview, setPreview] = useState<Arrival>("coming");
  const [real, setReal] = useState<Arrival>("coming");
  const [wanted, setWanted] = useState(() => full || moves(item));
  if (full && !wanted) setWanted(true);
  const layer = "absolute inset-0 size-full object-contain";

  if (preview === "missing") return <NoPicture item={item} />;
  return (
    <>
      {item.placeholder && preview === "coming" && (
        <Blurhash hash={item.placeholder} className={layer} />
      )}
      {preview === "coming" && <img src={thumbnailUrl(item.id)} alt="" className={layer} />}
      <img
        src={previewUrl(item.id)}
        alt={description}
        draggable={false}
        decoding="sync"
        data-picture
        onLoad={() => setPreview("there")}
        onError={() => setPreview("missing")}
        className={layer}
      />
      {wanted && real !== "missing" && (
        <img
          src={fullUrl(item.id)}
          alt=""
          draggable={false}
          onLoad={() => setReal("there")}
          onError={() => setReal("missing")}
          data-real={real}
          className={`${layer} transition-opacity duration-(--duration-fast) ${real === "there" ? "" : "opacity-0"}`}
        />
      )}
      {wanted && real !== "there" && (
        <p role="status" className="sr-only">
          {real === "coming" ? t.viewer.loadingFull : t.viewer.noFull}
        </p>
      )}
    </>
  );
}

/** A preview stands still: what moves is shown itself, where motion is wanted. */
const moves = ({ files }: MediaItem) =>
  files[0]?.mime === "image/gif" && !matchMedia("(prefers-reduced-motion: reduce)").matches;

function NoPicture({ item }: { readonly item: MediaItem }) {
  const { t } = useWords();
  const [problem] = item.problems;
  return (
    <div className="grid h-full place-items-center p-6 text-film-muted">
      <div role="status" className="flex max-w-md flex-col items-center gap-3 text-center">
        <ImageOff size={40} aria-hidden />
        <p className="text-film-text">
          {item.state === "pending" ? t.viewer.notYet : t.viewer.cannotShow}
        </p>
        {item.state === "failed" && problem && (
          <>
            <p className="font-medium">{t.problem[problem.kind]}</p>
            <p className="wrap-anywhere">{problem.detail}</p>
          </>
        )}
      </div>
    </div>
  );
}
