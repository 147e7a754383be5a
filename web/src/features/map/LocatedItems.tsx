import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type MapCluster, mapQuery, settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { MapSurface, useMapSize } from "@/ui/map/MapSurface";
import { type Box, fitting, zoomed } from "@/ui/map/mercator";
import { areaFilter, areaOf, canPart, closerTo, isSeen } from "./area";
import { ItemsHere } from "./ItemsHere";
import { Markers } from "./Markers";
import { PlaceList } from "./PlaceList";
import { placeName } from "./placeName";
import { Sheet } from "./Sheet";
import { useMapView } from "./useMapView";
import { ZoomButtons } from "./ZoomButtons";

const FILTER = "area:";

/** The map with its clusters, and beside it the places that are seen or the items of one of them. */
export function LocatedItems({ box }: { readonly box: Box }) {
  const words = useWords();
  const { t } = words;
  const [mapBox, size] = useMapSize();
  // What a scan finds meanwhile must not move the map under somebody's eyes.
  const [first] = useState(box);
  const [view, onView] = useMapView(first, size);
  const { data: settings } = useQuery(settingsQuery);
  const tiles = settings?.map_tiles;
  const here = useQuery({
    ...mapQuery(areaOf(view ?? { x: 0.5, y: 0.5, zoom: 0 }, size)),
    enabled: view !== undefined,
  });
  const clusters = here.data?.items ?? [];
  const seen = useMemo(
    () => (view ? clusters.filter((cluster) => isSeen(cluster, view, size)) : []),
    [clusters, view, size],
  );
  const { area, open, close } = useOpenArea();
  const [chosen, setChosen] = useState<MapCluster>();
  const isOpen = chosen && area === areaFilter(chosen.box).slice(FILTER.length);

  const show = (cluster: MapCluster) => {
    setChosen(cluster);
    open(areaFilter(cluster.box).slice(FILTER.length));
  };
  const choose = (cluster: MapCluster) => {
    if (cluster.count > 1 && view && canPart(cluster.box)) {
      onView(closerTo(cluster.box, view, size), true);
    } else {
      show(cluster);
    }
  };
  const zoom = (steps: number) =>
    view && onView(zoomed(view, size, steps, { x: size.width / 2, y: size.height / 2 }), true);
  const items = seen.reduce((sum, { count }) => sum + count, 0);

  return (
    <div className="flex h-full flex-col tablet:flex-row">
      <div ref={mapBox} className="relative min-h-0 min-w-0 flex-1 bg-water">
        {view && (
          <MapSurface label={t.map.surface} view={view} onView={onView} tiles={tiles} size={size}>
            <Markers
              clusters={clusters}
              view={view}
              size={size}
              chosen={isOpen ? chosen.media_id : undefined}
              onChoose={choose}
            />
          </MapSurface>
        )}
        <ZoomButtons onZoom={zoom} onAll={() => onView(fitting(box, size), true)} />
        <p className="pointer-events-none absolute end-2 bottom-1.5 rounded-s bg-surface/80 px-1.5 text-s text-muted">
          {tiles ? t.map.tilesFrom(new URL(tiles.replace(/[{}]/g, "")).host) : t.map.credit}
        </p>
      </div>
      <Sheet label={t.map.places} summary={area ? undefined : t.map.summary(items, seen.length)}>
        {area ? (
          <ItemsHere
            key={area}
            filter={FILTER + area}
            name={isOpen ? placeName(chosen, words) : t.map.chosenArea}
            onBack={close}
          />
        ) : (
          <PlaceList clusters={seen} onOpen={show} />
        )}
      </Sheet>
    </div>
  );
}

/** The area whose items are shown is in the address: the way back closes it. */
function useOpenArea() {
  const { area }: { area?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (next: string | undefined) =>
    void navigate({
      to: "/map",
      search: (now) => ({ ...now, area: next }),
      replace: area !== undefined,
    });
  return { area, open: (next: string) => go(next), close: () => go(undefined) };
}
