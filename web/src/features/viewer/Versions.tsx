import { Loader } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useRef } from "react";
import { fullFileUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { useFloor } from "@/ui/useFloor";
import { chrome } from "./Bar";
import type { Versions } from "./useVersions";

interface VersionsProps {
  readonly versions: Versions;
}

/** Another picture of the exposure, exactly over the main one once it is there. */
export function OtherVersion({ item, versions }: VersionsProps & { readonly item: MediaItem }) {
  const { other, arrival, arrived, failed } = versions;
  if (!other || arrival === "missing") return null;
  return (
    <img
      src={fullFileUrl(item.id, other.file.id)}
      alt={other.label}
      draggable={false}
      data-version={arrival}
      onLoad={arrived}
      onError={failed}
      className={`absolute inset-0 size-full object-contain transition-opacity duration-(--duration-fast) ${arrival === "there" ? "" : "opacity-0"}`}
    />
  );
}

/** Which picture of one exposure is shown: the JPEG or the RAW, as it was taken or as edited. */
export function VersionSwitch({ versions }: VersionsProps) {
  const { t } = useWords();
  const { all, shown, show } = versions;
  const bar = useRef<HTMLDivElement>(null);
  useFloor(bar, all.length > 1);
  if (all.length < 2) return null;
  return (
    <div
      ref={bar}
      className="pointer-events-none absolute inset-x-3 bottom-3 flex flex-col items-center gap-2 *:pointer-events-auto"
    >
      <VersionNote versions={versions} />
      <RadioGroup.Root
        aria-label={t.versions.label}
        value={shown}
        onValueChange={show}
        className={`flex gap-0.5 rounded-m bg-film-chip p-0.5 ${chrome}`}
      >
        {all.map(({ file, label }) => (
          <RadioGroup.Item
            key={file.id}
            value={file.id}
            title={`${file.path} (v)`}
            className="h-8 touch-target rounded-[6px] px-3 text-s text-film-muted hover:text-film-text data-[state=checked]:bg-film-text/20 data-[state=checked]:font-medium data-[state=checked]:text-film-text"
          >
            {label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}

/** Says that the picture is on its way, or that there is none. */
function VersionNote({ versions }: VersionsProps) {
  const { t } = useWords();
  const { other, arrival } = versions;
  if (!other) return null;
  if (arrival === "there") {
    return (
      <p role="status" className="sr-only">
        {t.versions.shown(other.label)}
      </p>
    );
  }
  return (
    <p
      role="status"
      className="appear flex items-center gap-2 rounded-m bg-film-chip px-3 py-1.5 text-s"
    >
      {arrival === "coming" && (
        <Loader size={15} aria-hidden className="motion-safe:animate-spin" />
      )}
      {arrival === "coming" ? t.versions.coming(other.label) : t.versions.missing(other.label)}
    </p>
  );
}
