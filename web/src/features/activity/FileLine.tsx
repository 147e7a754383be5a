import type { ReactNode } from "react";
import { useOpenItem } from "@/state/open-item";

/** The name of a file at the end of its path. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

export interface FileLineProps {
  readonly path: string;
  /** The item it belongs to; where there is one, the name opens it. */
  readonly media?: string | undefined;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function FileLine({ path, media, children, action }: FileLineProps) {
  const { open } = useOpenItem();
  const name = nameOf(path);
  return (
    <div className="flex items-center gap-3 px-4 py-2">
      <div className="min-w-0 flex-1">
        {media ? (
          <button
            type="button"
            onClick={() => open(media)}
            title={path}
            className="block max-w-full truncate rounded-s text-start font-medium hover:underline"
          >
            <bdi>{name}</bdi>
          </button>
        ) : (
          <p className="truncate font-medium" title={path}>
            <bdi>{name}</bdi>
          </p>
        )}
        <div className="text-s text-muted wrap-anywhere">{children}</div>
      </div>
      {action}
    </div>
  );
}
