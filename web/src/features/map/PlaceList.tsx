import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { thumbnailUrl } from "@/api/pictures";
import type { MapCluster } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Picture } from "@/ui/Picture";
import { placeName } from "./placeName";

const PAGE = 60;

/** The map in words: the places that are seen, with how much was taken there. */
export function PlaceList({
  clusters,
  onOpen,
}: {
  readonly clusters: readonly MapCluster[];
  readonly onOpen: (cluster: MapCluster) => void;
}) {
  const words = useWords();
  const { t } = words;
  const [shown, setShown] = useState(PAGE);
  if (clusters.length === 0) return <p className="px-4 py-3 text-muted">{t.map.nothingHere}</p>;
  return (
    <>
      <ul aria-label={t.map.places} className="px-2 pb-2">
        {clusters.slice(0, shown).map((cluster) => (
          <li key={cluster.media_id}>
            <button
              type="button"
              onClick={() => onOpen(cluster)}
              className="flex w-full items-center gap-3 rounded-m p-2 text-start hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="block size-11 shrink-0 overflow-hidden rounded-s bg-sunken">
                <Picture src={thumbnailUrl(cluster.media_id)} />
              </span>
              <span className="min-w-0 flex-1">
                <bdi className="block truncate font-medium">{placeName(cluster, words)}</bdi>
                <span className="block text-s text-muted tabular">
                  {t.photos.count(cluster.count)}
                </span>
              </span>
              <ChevronRight
                size={18}
                className="shrink-0 text-muted rtl:-scale-x-100"
                aria-hidden
              />
            </button>
          </li>
        ))}
      </ul>
      {clusters.length > shown && (
        <Button className="mx-4 mb-4 self-center" onClick={() => setShown(shown + PAGE)}>
          {t.action.more}
        </Button>
      )}
    </>
  );
}
