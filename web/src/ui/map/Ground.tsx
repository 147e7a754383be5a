import type { Size, View } from "./mercator";
import { Outline } from "./Outline";
import { tilesOf } from "./tiles";

interface GroundProps {
  readonly view: View;
  readonly size: Size;
  /** A tile server's address with `{z}`, `{x}` and `{y}`; without it nothing is asked of anybody. */
  readonly tiles?: string | undefined;
}

/** What a map shows of the earth. */
export function Ground({ view, size, tiles }: GroundProps) {
  return (
    <>
      <Outline view={view} size={size} />
      {tiles &&
        tilesOf(tiles, view, size).map((tile) => (
          <img
            key={tile.key}
            src={tile.url}
            alt=""
            draggable={false}
            className="absolute max-w-none"
            style={{
              width: tile.side + 0.5,
              height: tile.side + 0.5,
              transform: `translate(${tile.left}px, ${tile.top}px)`,
            }}
          />
        ))}
    </>
  );
}
