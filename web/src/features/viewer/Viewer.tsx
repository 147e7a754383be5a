import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, useEffect } from "react";
import { Refusal } from "@/api/client";
import { previewUrl } from "@/api/pictures";
import { type MediaItem, mediaQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { useOpenItem } from "@/state/open-item";
import { usePreferences } from "@/state/preferences";
import { neighboursOf, useSequence } from "@/state/sequence";
import { useTitle } from "@/ui/useTitle";
import { Bar } from "./Bar";
import { Details } from "./Details";
import { describe } from "./facts";
import { Photo } from "./Photo";
import { Turn } from "./Turn";
import { useFavorite } from "./useFavorite";
import { useIdle } from "./useIdle";
import { Video } from "./Video";

/** One item over the screen it was opened from; the address names it, so a link works on its own. */
export function Viewer() {
  const words = useWords();
  const { t } = words;
  const { item: id = "", at, turnTo, close } = useOpenItem();
  const { data: item, error } = useQuery(mediaQuery(id));
  const { detailsOpen, set } = usePreferences();
  const { previous, next, position, total } = neighboursOf(id, useSequence());
  const idle = useIdle();
  const toggleFavorite = useFavorite(item);
  usePreload(previous, next);
  useTitle(item?.title ?? item?.name ?? "");

  const turn = (to: string | undefined) => to && turnTo(to);
  const toggleDetails = () => set({ detailsOpen: !detailsOpen });
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea")) return;
    // The player has arrow keys of its own.
    const onPlayer = target.matches("video");
    if (event.key === "ArrowLeft" && !onPlayer) turn(previous);
    else if (event.key === "ArrowRight" && !onPlayer) turn(next);
    else if (event.key === "i") toggleDetails();
    else if (event.key === "f") toggleFavorite();
    else if (event.key === " " && !onPlayer && !target.closest("button, a")) togglePlay(event);
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          onCloseAutoFocus={(event) => giveFocusBack(event, id)}
          data-idle={idle || undefined}
          className="group/viewer appear fixed inset-0 z-40 flex flex-col bg-film tablet:flex-row text-film-text outline-none"
        >
          <Dialog.Title className="sr-only">
            {t.viewer.label(item?.title ?? item?.name ?? "")}
          </Dialog.Title>
          <div className="relative min-h-0 min-w-0 flex-1">
            {error && <Missing problem={error} />}
            {item && (
              <Stage
                key={`${item.id} ${item.placeholder ?? ""} ${item.state === "pending"}`}
                item={item}
                at={at}
                description={describe(item, words)}
                onPrevious={() => turn(previous)}
                onNext={() => turn(next)}
                onDown={close}
              />
            )}
            <Bar
              item={item}
              position={position > 0 ? t.viewer.position(position, total) : ""}
              onClose={close}
              onFavorite={toggleFavorite}
              onDetails={toggleDetails}
            />
            <Turn previous={previous} next={next} onTurn={turnTo} />
          </div>
          {detailsOpen && item && <Details item={item} onClose={toggleDetails} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface StageProps {
  readonly item: MediaItem;
  readonly at: number;
  readonly description: string;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onDown: () => void;
}

function Stage({ item, at, ...photo }: StageProps) {
  switch (item.kind) {
    case "photo":
      return <Photo item={item} {...photo} />;
    case "video":
      return <Video item={item} at={at} />;
  }
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

/** The facts and previews of both neighbours, so that turning shows them at once. */
function usePreload(...ids: readonly (string | undefined)[]) {
  const cache = useQueryClient();
  const [previous, next] = ids;
  useEffect(() => {
    for (const id of [next, previous]) {
      if (!id) continue;
      void cache.prefetchQuery(mediaQuery(id));
      new Image().src = previewUrl(id);
    }
  }, [cache, previous, next]);
}

function togglePlay(event: KeyboardEvent) {
  const video = (event.currentTarget as HTMLElement).querySelector<HTMLVideoElement>("video");
  if (!video) return;
  event.preventDefault();
  if (video.paused) void video.play().catch(() => {});
  else video.pause();
}

/** To the picture that was seen last, which need not be the one that was opened. */
function giveFocusBack(event: Event, id: string) {
  const cell = document.querySelector<HTMLElement>(`[data-media="${CSS.escape(id)}"]`);
  if (!cell) return;
  event.preventDefault();
  cell.focus({ preventScroll: true });
}
