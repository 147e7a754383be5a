import { useQuery } from "@tanstack/react-query";
import { Images } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { librariesQuery, type TimelineView, timelineQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { usePreferences } from "@/state/preferences";
import { Button } from "@/ui/Button";
import { Blank, Message } from "@/ui/Message";
import { useTitle } from "@/ui/useTitle";
import { Grid } from "./Grid";
import { ViewMenu } from "./ViewMenu";
import { Welcome } from "./Welcome";

/** The library in the order that was chosen; before there is one, how to begin. */
export function Timeline() {
  const { t } = useWords();
  const libraries = useQuery(librariesQuery);
  const view = useView();
  const { order, kind } = view;
  const timeline = useQuery(timelineQuery(view));
  useTitle(t.photos.title);
  const problem = timeline.error ?? libraries.error;

  if (problem && !timeline.data) {
    return (
      <div className="p-4">
        <h1 className="sr-only">{t.photos.title}</h1>
        <Message
          tone="danger"
          action={<Button onClick={() => timeline.refetch()}>{t.action.retry}</Button>}
        >
          {problem.message}
        </Message>
      </div>
    );
  }
  // The grid appears with its first numbers; there is nothing to say before.
  if (!timeline.data || !libraries.data) return <h1 className="sr-only">{t.photos.title}</h1>;
  if (libraries.data.length === 0) return <Welcome />;
  if (timeline.data.total === 0 && !kind) {
    const scanning = libraries.data.some((library) => library.state === "scanning");
    return (
      <>
        <h1 className="sr-only">{t.photos.title}</h1>
        <Blank icon={<Images size={40} aria-hidden />} title={t.photos.empty}>
          {scanning ? t.photos.emptyScanning : t.photos.emptyDone}
        </Blank>
      </>
    );
  }
  return (
    <Sorted>
      {timeline.data.total === 0 && kind ? (
        <NoneOfAKind kind={kind} />
      ) : (
        <Grid key={`${order} ${kind}`} buckets={timeline.data.items} view={view} />
      )}
    </Sorted>
  );
}

/** What was chosen, as soon as it can be shown; what was shown before until then. */
function useView(): TimelineView {
  const { timelineOrder: order, timelineKind } = usePreferences();
  const kind = timelineKind === "all" ? undefined : timelineKind;
  const chosen = useMemo(() => ({ order, kind }), [order, kind]);
  const { isPending } = useQuery(timelineQuery(chosen));
  const [shown, setShown] = useState<TimelineView>(chosen);
  if (shown !== chosen && !isPending) setShown(chosen);
  return shown;
}

/**
 * The menu that says what is shown, beside the top line of what it shows. It stays where it is, open
 * and with the focus in it, while a choice brings another grid.
 */
function Sorted({ children }: { readonly children: ReactNode }) {
  return (
    <div className="relative grid h-full grid-cols-[minmax(0,1fr)_auto] grid-rows-[2.75rem_minmax(0,1fr)] items-center">
      <div className="col-start-2 row-start-1 ps-3 pe-1 tablet:pe-3">
        <ViewMenu />
      </div>
      {children}
    </div>
  );
}

function NoneOfAKind({ kind }: { readonly kind: "photo" | "video" }) {
  const { t } = useWords();
  const set = usePreferences((state) => state.set);
  return (
    <div className="col-span-2 row-start-2 self-start">
      <h1 className="sr-only">{t.photos.title}</h1>
      <Blank
        icon={<Images size={40} aria-hidden />}
        title={t.photos.none[kind]}
        action={<Button onClick={() => set({ timelineKind: "all" })}>{t.photos.showAll}</Button>}
      />
    </div>
  );
}
