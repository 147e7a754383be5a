import type { Segment } from "@/api/queries";
import { useWords } from "@/i18n";
import { said } from "./transcript";

interface CaptionProps {
  readonly segments: readonly Segment[];
  /** Seconds. */
  readonly time: number;
}

/** What is said now, above the controls and in the picture. */
export function Caption({ segments, time }: CaptionProps) {
  const { language } = useWords();
  const now = said(segments, time, language);
  if (now.length === 0) return null;
  return (
    <div
      data-caption
      className="pointer-events-none absolute inset-x-4 bottom-24 flex flex-col items-center gap-1 text-center text-l"
    >
      {now.map((segment) => (
        <p
          key={segment.id}
          dir="auto"
          lang={segment.language}
          className="max-w-3xl rounded-s bg-film/75 px-2.5 py-1 whitespace-pre-line text-film-text wrap-anywhere"
        >
          {segment.text}
        </p>
      ))}
    </div>
  );
}
