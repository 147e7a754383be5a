import { Link } from "@tanstack/react-router";
import { ArrowLeft, Download, Heart, Images, Info, ScanText } from "lucide-react";
import { downloadUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { filterFor } from "@/state/filters";
import { IconButton } from "@/ui/Button";
import { pairOf } from "./facts";

export interface BarProps {
  readonly item: MediaItem | undefined;
  readonly position: string;
  readonly detailsOpen: boolean;
  readonly onClose: () => void;
  readonly onFavorite: () => void;
  readonly onDetails: () => void;
  readonly foundShown: boolean;
  /** Absent where nothing was found that could be drawn over the picture. */
  readonly onFound: (() => void) | undefined;
}

/**
 * What steps back when nobody moves, but never while a key has led the focus there. A finger wakes it
 * first: what cannot be seen cannot be tapped by mistake.
 */
export const chrome =
  "transition-[opacity,visibility] duration-(--duration) group-data-idle/viewer:opacity-0 pointer-coarse:group-data-idle/viewer:invisible has-focus-visible:visible! has-focus-visible:opacity-100! focus-visible:opacity-100!";

export function Bar(props: BarProps) {
  const { item, position, detailsOpen, onClose, onFavorite, onDetails, foundShown, onFound } =
    props;
  const words = useWords();
  const { t, format } = words;
  const facts = [
    item?.captured_at && format.wallDate(item.captured_at),
    item && pairOf(item, words),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <div
      className={`absolute inset-x-0 top-0 flex items-center gap-1 bg-linear-to-b from-film/85 via-film/50 to-transparent px-2 pt-2 pb-8 ${chrome} pointer-events-none *:pointer-events-auto`}
    >
      <IconButton
        onFilm
        label={t.action.close}
        shortcut="Escape"
        icon={<ArrowLeft size={21} />}
        onClick={onClose}
      />
      <div className="ms-1 min-w-0 flex-1">
        <p className="truncate font-medium" dir="auto">
          {item?.title ?? item?.name}
        </p>
        <p className="truncate text-s text-film-muted tabular">
          {facts}
          {position && (
            <span className="max-tablet:hidden">
              {facts && " · "}
              {position}
            </span>
          )}
        </p>
      </div>
      {item && (
        <>
          {onFound && (
            <IconButton
              onFilm
              label={foundShown ? t.found.hide : t.found.show}
              aria-pressed={foundShown}
              shortcut="b"
              icon={<ScanText size={20} />}
              onClick={onFound}
              className="aria-pressed:bg-film-text/20"
            />
          )}
          <Link
            to="/search"
            search={{ q: filterFor("similar", item.id) }}
            aria-label={t.found.similar}
            aria-keyshortcuts="s"
            title={`${t.found.similar} (s)`}
            className="hidden size-9 touch-target place-items-center rounded-m text-film-text hover:bg-film-text/15 tablet:inline-grid"
          >
            <Images size={20} aria-hidden />
          </Link>
          <IconButton
            onFilm
            label={item.favorite ? t.viewer.unfavorite : t.viewer.favorite}
            aria-pressed={item.favorite}
            shortcut="f"
            icon={<Heart size={20} fill={item.favorite ? "currentColor" : "none"} />}
            onClick={onFavorite}
          />
          <a
            href={downloadUrl(item.id)}
            download
            aria-label={t.action.download}
            title={t.action.download}
            className="inline-grid size-9 touch-target place-items-center rounded-m text-film-text hover:bg-film-text/15"
          >
            <Download size={20} aria-hidden />
          </a>
          <IconButton
            onFilm
            label={t.viewer.details}
            shortcut="i"
            aria-pressed={detailsOpen}
            icon={<Info size={20} />}
            onClick={onDetails}
          />
        </>
      )}
    </div>
  );
}
