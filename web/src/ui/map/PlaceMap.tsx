import { useMemo } from "react";
import { Ground } from "./Ground";
import { useMapSize } from "./MapSurface";
import { kept, type Place, spotOf } from "./mercator";

/** Far enough away to recognise the country, close enough for the coast. */
const ZOOM = 5;

/** A small still map with a dot at one place. It is a picture: `label` says what it shows. */
export function PlaceMap({
  lat,
  lon,
  label,
  tiles,
}: Place & { readonly label: string; readonly tiles?: string | undefined }) {
  const [box, size] = useMapSize();
  const view = useMemo(() => kept({ ...spotOf({ lat, lon }), zoom: ZOOM }, size), [lat, lon, size]);
  const middle = spotOf({ lat, lon });
  const top = size.height / 2 + (middle.y - view.y) * 256 * 2 ** view.zoom;
  return (
    <div
      ref={box}
      role="img"
      aria-label={label}
      className="relative h-36 w-full overflow-hidden rounded-m"
    >
      {size.width > 0 && (
        <>
          <Ground view={view} size={size} tiles={tiles} />
          <span
            className="absolute left-1/2 size-3.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-film-text bg-accent shadow-float"
            style={{ top }}
          />
        </>
      )}
    </div>
  );
}
