import { useQuery } from "@tanstack/react-query";
import { MapPinned } from "lucide-react";
import { mapQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Blank, Message } from "@/ui/Message";
import { useTitle } from "@/ui/useTitle";
import { around } from "./area";
import { LocatedItems } from "./LocatedItems";

const WORLD = { west: -180, south: -90, east: 180, north: 90, zoom: 3 };

/** Where in the world the library's items were taken. */
export function MapScreen() {
  const { t } = useWords();
  useTitle(t.map.title);
  const world = useQuery(mapQuery(WORLD));
  const box = around(world.data?.items.map((cluster) => cluster.box) ?? []);

  if (world.error && !world.data) {
    return (
      <div className="p-4">
        <h1 className="sr-only">{t.map.title}</h1>
        <Message
          tone="danger"
          action={<Button onClick={() => world.refetch()}>{t.action.retry}</Button>}
        >
          {world.error.message}
        </Message>
      </div>
    );
  }
  return (
    <>
      <h1 className="sr-only">{t.map.title}</h1>
      {world.data && !box && (
        <Blank icon={<MapPinned size={40} aria-hidden />} title={t.map.empty}>
          {t.map.emptyHint}
        </Blank>
      )}
      {box && <LocatedItems box={box} />}
    </>
  );
}
