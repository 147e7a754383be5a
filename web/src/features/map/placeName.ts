import type { MapCluster } from "@/api/queries";
import type { Words } from "@/i18n";

type Named = Omit<MapCluster, "count" | "media_id" | "box">;

/** What a cluster is called: its town, else its country, else where on earth it is. */
export function placeName(cluster: Named, { t, format }: Words): string {
  const { lat, lon, place, country_code, one_place, one_country } = cluster;
  if (place && one_place) return place;
  if (!country_code) return t.map.around(lat, lon);
  const country = format.country(country_code);
  return one_country ? country : t.map.andElsewhere(country);
}
