import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useState } from "react";
import { thumbnailUrl } from "@/api/pictures";
import { mediaQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { givenPicture } from "@/state/given-pictures";
import { useOpenItem } from "@/state/open-item";
import { IconButton } from "@/ui/Button";
import { Picture } from "@/ui/Picture";
import { GivenPicture } from "./GivenPicture";
import { LOWEST_LEAST, USUAL_LEAST } from "./similar";

/** Results follow the slider while it moves, but not every step of it. */
const PAUSE_MS = 120;

interface Comparing {
  /** In per cent; undefined where nobody has said. */
  readonly least: number | undefined;
  readonly onLeast: (least: number) => void;
  readonly onStop: () => void;
}

/** The item that others are compared with, and how alike they have to be. */
export function SimilarBar({ id, ...comparing }: Comparing & { readonly id: string }) {
  const { t } = useWords();
  const { open } = useOpenItem();
  const { data: item } = useQuery(mediaQuery(id));
  const name = item?.title ?? item?.name ?? "";
  return (
    <Bar name={name} {...comparing}>
      <button
        type="button"
        aria-label={t.similar.open}
        title={name}
        onClick={() => open(id)}
        className={framed}
      >
        <Picture src={thumbnailUrl(id)} />
      </button>
    </Bar>
  );
}

/** The same for a picture of no library. */
export function GivenBar({ reference, ...comparing }: Comparing & { readonly reference: string }) {
  const { t } = useWords();
  return (
    <Bar name={givenPicture(reference)?.name || t.similar.given} {...comparing}>
      <span className={framed}>
        <GivenPicture reference={reference} />
      </span>
    </Bar>
  );
}

const framed = "size-16 shrink-0 overflow-hidden rounded-m bg-sunken";

function Bar({
  name,
  least,
  onLeast,
  onStop,
  children,
}: Comparing & { readonly name: string; readonly children: ReactNode }) {
  const { t, format } = useWords();
  const slider = useId();
  const [value, setValue] = useSettled(least ?? USUAL_LEAST, onLeast);
  const percent = format.percent(value / 100);
  return (
    <section
      aria-label={t.similar.title}
      className="flex items-center gap-3 rounded-l border border-line bg-surface p-2 tablet:max-w-2xl tablet:gap-4"
    >
      {children}
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <span className="text-muted">{t.similar.title}</span> <bdi>{name}</bdi>
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-x-3">
          <label htmlFor={slider} className="text-s text-muted">
            {t.similar.least}
          </label>
          <input
            id={slider}
            type="range"
            min={LOWEST_LEAST}
            max={100}
            value={value}
            aria-valuetext={percent}
            onChange={(event) => setValue(event.currentTarget.valueAsNumber)}
            className="h-6 min-w-24 flex-1 cursor-pointer accent-accent pointer-coarse:h-11"
          />
          <output htmlFor={slider} className="w-12 text-end font-medium tabular">
            {percent}
          </output>
        </div>
      </div>
      <IconButton
        label={t.similar.stop}
        icon={<X size={17} aria-hidden />}
        onClick={onStop}
        className="self-start"
      />
    </section>
  );
}

/** What is shown at once, and handed on once it has stood for a moment. */
function useSettled(given: number, onSettled: (value: number) => void) {
  const [value, setValue] = useState(given);
  useEffect(() => setValue(given), [given]);
  useEffect(() => {
    if (value === given) return;
    const timer = setTimeout(() => onSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, given, onSettled]);
  return [value, setValue] as const;
}
