import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Dialog } from "radix-ui";
import { useCallback, useRef, useState } from "react";
import { Refusal } from "@/api/client";
import { mediaQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { filterFor } from "@/state/filters";
import { useOpenItem } from "@/state/open-item";
import { usePreferences } from "@/state/preferences";
import { neighboursOf, useSequence } from "@/state/sequence";
import { bound } from "@/state/shortcuts";
import { NoticePlace } from "@/ui/Notices";
import { useTitle } from "@/ui/useTitle";
import { Arriving } from "./Arriving";
import { Bar } from "./Bar";
import { Details } from "./Details";
import { describe } from "./facts";
import { hasFindings } from "./findings";
import { cellOf } from "./grow";
import { Beside, Stage } from "./Stage";
import { viewerShortcuts } from "./shortcuts";
import { Turn } from "./Turn";
import { useFavorite } from "./useFavorite";
import { useIdle } from "./useIdle";
import { useKeys } from "./useKeys";
import { useLeave } from "./useLeave";
import { usePreload } from "./usePreload";
import { useSwipe } from "./useSwipe";

/** One item over the screen it was opened from; the address names it, so a link works on its own. */
export function Viewer() {
  const words = useWords();
  const { t } = words;
  const { item: id = "", at, turnTo } = useOpenItem();
  const { data: item, error } = useQuery(mediaQuery(id));
  const { detailsOpen, foundShown, set } = usePreferences();
  const { previous, next, position, total } = neighboursOf(id, useSequence());
  const stage = useRef<HTMLDivElement>(null);
  const shade = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const [cell, setCell] = useState(() => cellOf(id));
  const arrived = useCallback(() => setCell(undefined), []);
  const idle = useIdle();
  const navigate = useNavigate();
  const toggleFavorite = useFavorite(item);
  usePreload(id);
  useTitle(item?.title ?? item?.name ?? "");

  const leave = useLeave(id, stage, shade);
  const onPrevious = previous ? () => turnTo(previous) : undefined;
  const onNext = next ? () => turnTo(next) : undefined;
  const toggleDetails = () => set({ detailsOpen: !detailsOpen });
  const toggleFound =
    item && hasFindings(item) ? () => set({ foundShown: !foundShown }) : undefined;
  const toSimilar = () => void navigate({ to: "/search", search: { q: filterFor("similar", id) } });
  const swipe = useSwipe(track, shade, id, { onPrevious, onNext, onClose: leave });
  useKeys(
    bound(viewerShortcuts, {
      previous: onPrevious,
      next: onNext,
      details: toggleDetails,
      favorite: toggleFavorite,
      found: toggleFound,
      similar: item && toSimilar,
    }),
  );

  const shown = position > 0 ? t.viewer.position(position, total) : "";
  const description = item ? describe(item, words) : "";
  return (
    <Dialog.Root open onOpenChange={(open) => !open && leave()}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          onCloseAutoFocus={(event) => giveFocusBack(event, id)}
          data-viewer
          data-idle={idle || undefined}
          className="group/viewer fixed inset-0 z-40 flex flex-col text-film-text outline-none tablet:flex-row"
        >
          <div ref={shade} className="appear absolute inset-0 bg-film" />
          <Dialog.Title className="sr-only">
            {t.viewer.label(item?.title ?? item?.name ?? "")}
          </Dialog.Title>
          <p role="status" className="sr-only">
            {[description, shown].filter(Boolean).join(". ")}
          </p>
          <div
            ref={stage}
            className="relative min-h-0 min-w-0 flex-1 overflow-hidden group-data-idle/viewer:cursor-none"
          >
            {error && <Missing problem={error} />}
            <div
              ref={track}
              {...swipe.handlers}
              className={`absolute inset-0 touch-none ${cell ? "opacity-0" : ""}`}
            >
              {swipe.turning && <Beside id={previous} side="before" />}
              {!error && <Stage id={id} item={item} at={at} description={description} />}
              {swipe.turning && <Beside id={next} side="after" />}
            </div>
            {cell && <Arriving cell={cell} onThere={arrived} />}
            <Turn previous={previous} next={next} onTurn={turnTo} />
            <Bar
              item={item}
              position={shown}
              detailsOpen={detailsOpen}
              onClose={leave}
              onFavorite={toggleFavorite}
              onDetails={toggleDetails}
              foundShown={foundShown}
              onFound={toggleFound}
            />
          </div>
          {detailsOpen && item && <Details item={item} onClose={toggleDetails} />}
          <NoticePlace />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Missing({ problem }: { readonly problem: Error }) {
  const { t } = useWords();
  const gone = problem instanceof Refusal && problem.status === 404;
  return (
    <div role="alert" className="grid h-full place-items-center p-6 text-center">
      {gone ? t.viewer.missing : problem.message}
    </div>
  );
}

/** The grid may still be drawing the rows around the picture. */
const LATE_MS = 2000;

/** To the picture that was seen last, which need not be the one that was opened. */
function giveFocusBack(event: Event, id: string) {
  const focus = () => {
    const cell = document.querySelector<HTMLElement>(`[data-media="${CSS.escape(id)}"]`);
    cell?.focus({ preventScroll: true });
    return cell !== null;
  };
  if (focus()) {
    event.preventDefault();
    return;
  }
  const until = performance.now() + LATE_MS;
  requestAnimationFrame(function look(now) {
    const elsewhere = document.activeElement !== document.body;
    if (!elsewhere && !focus() && now < until) requestAnimationFrame(look);
  });
}
