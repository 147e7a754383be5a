import { useQuery } from "@tanstack/react-query";
import { Images } from "lucide-react";
import { useMemo } from "react";
import { librariesQuery, timelineQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { usePreferences } from "@/state/preferences";
import { Button } from "@/ui/Button";
import { Blank, Message } from "@/ui/Message";
import { useTitle } from "@/ui/useTitle";
import { Grid } from "./Grid";
import { Welcome } from "./Welcome";

/** The library in the order that was chosen; before there is one, how to begin. */
export function Timeline() {
  const { t } = useWords();
  const libraries = useQuery(librariesQuery);
  const { timelineOrder: order, timelineKind } = usePreferences();
  const kind = timelineKind === "all" ? undefined : timelineKind;
  const view = useMemo(() => ({ order, kind }), [order, kind]);
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
  if (timeline.data.total === 0 && kind) return <NoneOfAKind kind={kind} />;
  if (timeline.data.total === 0) {
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
  return <Grid key={`${order} ${kind}`} buckets={timeline.data.items} view={view} />;
}

function NoneOfAKind({ kind }: { readonly kind: "photo" | "video" }) {
  const { t } = useWords();
  const set = usePreferences((state) => state.set);
  return (
    <>
      <h1 className="sr-only">{t.photos.title}</h1>
      <Blank
        icon={<Images size={40} aria-hidden />}
        title={t.photos.none[kind]}
        action={<Button onClick={() => set({ timelineKind: "all" })}>{t.photos.showAll}</Button>}
      />
    </>
  );
}
