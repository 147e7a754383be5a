import { useQuery } from "@tanstack/react-query";
import { Images } from "lucide-react";
import { librariesQuery, timelineQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Blank, Message } from "@/ui/Message";
import { useTitle } from "@/ui/useTitle";
import { Grid } from "./Grid";
import { Welcome } from "./Welcome";

/** The library by month, newest first; before there is one, how to begin. */
export function Timeline() {
  const { t } = useWords();
  const libraries = useQuery(librariesQuery);
  const timeline = useQuery(timelineQuery);
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
  return <Grid buckets={timeline.data.items} />;
}
