import { ChevronLeft, ChevronRight } from "lucide-react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { chrome } from "./Bar";

/** To the neighbours; on a touch screen a swipe does the same. */
export function Turn({
  previous,
  next,
  onTurn,
}: {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly onTurn: (id: string) => void;
}) {
  const { t } = useWords();
  const place = `absolute top-1/2 -translate-y-1/2 bg-film-chip pointer-coarse:hidden ${chrome}`;
  return (
    <>
      {previous && (
        <IconButton
          onFilm
          round
          label={t.viewer.previous}
          shortcut="ArrowLeft"
          icon={<ChevronLeft size={24} />}
          onClick={() => onTurn(previous)}
          className={`${place} start-3`}
        />
      )}
      {next && (
        <IconButton
          onFilm
          round
          label={t.viewer.next}
          shortcut="ArrowRight"
          icon={<ChevronRight size={24} />}
          onClick={() => onTurn(next)}
          className={`${place} end-3`}
        />
      )}
    </>
  );
}
