import { Link } from "@tanstack/react-router";
import { Images } from "lucide-react";
import { useState } from "react";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { filterFor } from "@/state/filters";
import { Button } from "@/ui/Button";
import { linesIn, seenIn } from "./findings";
import { CopyButton, Part } from "./Parts";

interface SeenProps {
  readonly item: MediaItem;
}

/** What is seen, each a way to everything that shows the same. */
export function Seen({ item }: SeenProps) {
  const { t, format } = useWords();
  const seen = seenIn(item);
  if (seen.length === 0) return null;
  return (
    <Part title={t.found.seen}>
      <ul className="flex flex-wrap gap-1.5">
        {seen.map(({ label, confidence, count }) => (
          <li key={label}>
            <Link
              to="/search"
              search={{ q: filterFor("label", label) }}
              title={t.found.sure(format.percent(confidence))}
              className="flex touch-target items-center gap-1.5 rounded-full border border-line px-2.5 py-1 wrap-anywhere hover:bg-hover"
            >
              <bdi>{t.found.label(label)}</bdi>
              {count > 1 && <span className="tabular">×{format.number(count)}</span>}
              <span className="text-s text-muted tabular">{format.percent(confidence)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A page of text would push everything else away. */
const FEW_LINES = 8;

/** The words that are written in the picture, to be read and copied. */
export function WrittenWords({ item }: SeenProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const lines = linesIn(item);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FEW_LINES);
  return (
    <Part
      title={t.found.text}
      action={<CopyButton text={lines.join("\n")} label={t.found.copyText} />}
    >
      <ul className="border-s-2 border-line ps-3">
        {shown.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          <li key={place} dir="auto" className="wrap-anywhere">
            {line}
          </li>
        ))}
      </ul>
      {lines.length > FEW_LINES && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="mt-1 min-h-8 touch-target rounded-s px-3 text-s text-accent hover:bg-hover"
        >
          {all ? t.found.fewerLines : t.found.allLines(lines.length)}
        </button>
      )}
    </Part>
  );
}

/** The same as the button of the bar, which has no room for it on a phone. */
export function MoreLikeThis({ item }: SeenProps) {
  const { t } = useWords();
  return (
    <Button asChild className="self-start tablet:hidden">
      <Link to="/search" search={{ q: filterFor("similar", item.id) }}>
        <Images size={17} aria-hidden />
        {t.found.similar}
      </Link>
    </Button>
  );
}
