import { thumbnailUrl } from "@/api/pictures";
import type { MapCluster } from "@/api/queries";
import { useWords } from "@/i18n";
import { classes } from "@/ui/classes";
import { pixelOf, type Size, spotOf, type View } from "@/ui/map/mercator";
import { Picture } from "@/ui/Picture";
import { isSeen } from "./area";
import { placeName } from "./placeName";

/** A button for each cluster that is seen, where it lies, with its newest picture and its count. */
export function Markers({
  clusters,
  view,
  size,
  chosen,
  onChoose,
}: {
  readonly clusters: readonly MapCluster[];
  readonly view: View;
  readonly size: Size;
  /** The newest item of the cluster that is open. */
  readonly chosen: string | undefined;
  readonly onChoose: (cluster: MapCluster) => void;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <ul aria-label={t.map.markers}>
      {clusters
        .filter((cluster) => isSeen(cluster, view, size))
        .map((cluster) => {
          const { x, y } = pixelOf(view, size, spotOf(cluster));
          return (
            <li
              key={cluster.media_id}
              className="absolute top-0 left-0"
              style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
            >
              <Marker
                src={thumbnailUrl(cluster.media_id)}
                label={t.map.cluster(placeName(cluster, words), cluster.count)}
                count={cluster.count > 1 ? words.format.compact(cluster.count) : ""}
                chosen={cluster.media_id === chosen}
                onClick={() => onChoose(cluster)}
              />
            </li>
          );
        })}
    </ul>
  );
}

function Marker({
  src,
  label,
  count,
  chosen,
  onClick,
}: {
  readonly src: string;
  readonly label: string;
  readonly count: string;
  readonly chosen: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={chosen}
      title={label}
      onClick={onClick}
      className={classes(
        "absolute size-13 -translate-x-1/2 -translate-y-1/2 rounded-m border-2 bg-sunken shadow-float",
        "hover:z-10 focus-visible:z-10",
        chosen ? "z-10 border-accent ring-2 ring-accent" : "border-marker",
      )}
    >
      <span className="block size-full overflow-hidden rounded-[6px]">
        <Picture src={src} />
      </span>
      {count && (
        <span className="absolute -end-2 -top-2 min-w-5 rounded-full bg-marker px-1.5 text-center text-s font-semibold text-on-marker shadow-float tabular">
          {count}
        </span>
      )}
    </button>
  );
}
