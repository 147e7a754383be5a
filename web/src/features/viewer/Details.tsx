import { useQuery } from "@tanstack/react-query";
import { ExternalLink, Star, X } from "lucide-react";
import type { ReactNode } from "react";
import { originalUrl } from "@/api/pictures";
import { type MediaItem, settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { PlaceMap } from "@/ui/map/PlaceMap";
import { Brightness } from "./Brightness";
import { cameraOf, coordinates, exposureOf, placeOf, sizeOf } from "./facts";
import { Colors, Duplicates, Files, Keywords } from "./Parts";
import { MoreLikeThis, Seen, WrittenWords } from "./Seen";
import { Transcript } from "./Transcript";
import { Understanding } from "./Understanding";

export interface DetailsProps {
  readonly item: MediaItem;
  readonly onClose: () => void;
}

/** Everything known about the item: a panel beside the picture, a sheet over it on a phone. */
export function Details({ item, onClose }: DetailsProps) {
  const { t, format } = useWords();
  return (
    <aside
      aria-label={t.details.title}
      className="rise relative max-h-[58dvh] shrink-0 overflow-y-auto rounded-t-l bg-surface text-text tablet:max-h-none tablet:w-(--details) tablet:rounded-none"
    >
      <div className="sticky top-0 flex items-center justify-between bg-surface py-2 ps-5 pe-3">
        <h2 className="flex-1 text-m font-semibold">{t.details.title}</h2>
        <a
          href={originalUrl(item.id)}
          target="_blank"
          rel="noreferrer"
          aria-label={t.details.openOriginal}
          title={t.details.openOriginal}
          className="inline-grid size-9 touch-target place-items-center rounded-m text-muted hover:bg-hover hover:text-text"
        >
          <ExternalLink size={17} aria-hidden />
        </a>
        <IconButton label={t.action.close} shortcut="i" icon={<X size={18} />} onClick={onClose} />
      </div>
      <div className="flex flex-col gap-5 px-5 pb-8 select-text">
        {item.title && (
          <p className="text-m font-medium wrap-anywhere" dir="auto">
            <bdi>{item.title}</bdi>
          </p>
        )}
        {item.description && (
          <p className="wrap-anywhere" dir="auto">
            {item.description}
          </p>
        )}
        <Facts item={item} />
        <Whereabouts item={item} />
        <MoreLikeThis item={item} />
        <Transcript item={item} />
        <Seen item={item} />
        <WrittenWords item={item} />
        <Brightness item={item} />
        <Keywords item={item} />
        <Colors item={item} />
        <Files item={item} />
        <Duplicates item={item} />
        <Understanding item={item} />
        <p className="text-s text-muted">{t.details.added(format.instant(item.added_at))}</p>
      </div>
    </aside>
  );
}

/** Where it was taken, on the outline map; on the tiles of a server where the owner set one. */
function Whereabouts({ item }: { readonly item: MediaItem }) {
  const words = useWords();
  const { data: settings } = useQuery(settingsQuery);
  const { location } = item;
  if (!location) return null;
  const where = placeOf(item, words) || locationOf(item);
  return (
    <PlaceMap
      lat={location.lat}
      lon={location.lon}
      label={words.t.details.map(where)}
      tiles={settings?.map_tiles}
    />
  );
}

function Facts({ item }: { readonly item: MediaItem }) {
  const words = useWords();
  const { t, format } = words;
  const place = placeOf(item, words);
  const exposure = exposureOf(item, words);
  return (
    <dl className="flex flex-col gap-4">
      {item.captured_at && (
        <Fact label={t.details.taken} main={format.wallDateTime(item.captured_at)}>
          {zoneOf(item, words)}
        </Fact>
      )}
      {(place || item.location) && (
        <Fact label={t.details.place} main={place || locationOf(item)}>
          {place && locationOf(item)}
          {item.location?.alt !== undefined && (
            <span className="block">{t.details.altitude(item.location.alt)}</span>
          )}
        </Fact>
      )}
      {cameraOf(item) && (
        <Fact label={t.details.camera} main={cameraOf(item)}>
          {item.camera?.lens}
        </Fact>
      )}
      {exposure && <Fact label={t.details.exposure} main={exposure} />}
      <Fact label={t.details.size} main={sizeOf(item, words)} />
      {item.duration_ms !== undefined && item.duration_ms > 0 && (
        <Fact label={t.details.duration} main={format.clock(item.duration_ms)} />
      )}
      {item.video && <Fact label={t.details.video} main={videoOf(item, words)} />}
      {item.kind === "video" && (
        <Fact label={t.details.audio} main={item.audio?.codec.toUpperCase() ?? t.details.silent} />
      )}
      {item.rating !== undefined && (
        <Fact label={t.details.rating} main={<Rating stars={item.rating} />} />
      )}
    </dl>
  );
}

function Fact({
  label,
  main,
  children,
}: {
  readonly label: string;
  readonly main: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <dt className="text-s text-muted">{label}</dt>
      <dd className="wrap-anywhere tabular" dir="auto">
        {main}
        {children && <span className="block text-s text-muted">{children}</span>}
      </dd>
    </div>
  );
}

function Rating({ stars }: { readonly stars: number }) {
  const { t } = useWords();
  if (stars < 0) return t.details.rejected;
  return (
    <span role="img" aria-label={t.details.stars(stars)} className="flex gap-0.5">
      {[1, 2, 3, 4, 5].map((star) => (
        <Star key={star} size={16} fill={star <= stars ? "currentColor" : "none"} aria-hidden />
      ))}
    </span>
  );
}

const locationOf = ({ location }: MediaItem) =>
  location ? coordinates(location.lat, location.lon) : "";

function zoneOf(item: MediaItem, { t }: ReturnType<typeof useWords>): string {
  return [
    [item.time_zone, item.utc_offset && `UTC${item.utc_offset}`].filter(Boolean).join(", "),
    item.zone_from && t.details.zone[item.zone_from],
    item.captured_from && t.details.dateFrom[item.captured_from],
  ]
    .filter(Boolean)
    .join(" · ");
}

function videoOf({ video }: MediaItem, { t }: ReturnType<typeof useWords>): string {
  return [video?.codec.toUpperCase(), video?.fps && t.details.fps(video.fps), video?.hdr && "HDR"]
    .filter(Boolean)
    .join(" · ");
}
