import { useQuery } from "@tanstack/react-query";
import { ChevronRight, CornerLeftUp, Folder, FolderCheck, FolderLock } from "lucide-react";
import type { Schema } from "@/api/client";
import { foldersQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { LongList } from "@/ui/LongList";
import { Message } from "@/ui/Message";

export interface FolderListProps {
  /** The folder whose folders are listed; absent for the places to start from. */
  readonly path: string | undefined;
  readonly onWalk: (path: string | undefined) => void;
}

/** The folders of a folder on the engine's machine. */
export function FolderList({ path, onWalk }: FolderListProps) {
  const { t } = useWords();
  const { data, error, isPlaceholderData } = useQuery({
    ...foldersQuery(path),
    placeholderData: (before) => before,
  });
  const up = path === undefined ? undefined : { to: data?.parent };
  const [first] = data?.folders ?? [];

  return (
    <div className="overflow-hidden rounded-m border border-line">
      <div className="flex h-10 items-center gap-2 border-b border-line bg-sunken px-1 text-s">
        {up ? (
          <button
            type="button"
            onClick={() => onWalk(up.to)}
            className="flex h-8 touch-target items-center gap-2 rounded-s px-2 hover:bg-hover"
          >
            <CornerLeftUp size={15} aria-hidden />
            {up.to ? t.addFolder.up : t.addFolder.places}
          </button>
        ) : (
          <span className="px-2 font-medium">{t.addFolder.places}</span>
        )}
        {path && (
          <span className="min-w-0 flex-1 truncate text-end text-muted" title={path}>
            <bdi>{path}</bdi>
          </span>
        )}
      </div>
      {error && <Message tone="danger">{error.message}</Message>}
      {!error && data && !first && <p className="px-4 py-6 text-muted">{t.addFolder.none}</p>}
      {!error && first && (
        <LongList
          key={path}
          label={t.addFolder.folders}
          items={data?.folders ?? []}
          keyOf={(folder) => folder.path}
          rowHeight={36}
          busy={isPlaceholderData}
          className="h-60 py-1"
        >
          {(folder) => <FolderButton folder={folder} onWalk={onWalk} />}
        </LongList>
      )}
    </div>
  );
}

function FolderButton({
  folder,
  onWalk,
}: {
  readonly folder: Schema["FolderEntry"];
  readonly onWalk: (path: string) => void;
}) {
  const { t } = useWords();
  const added = folder.library_id !== undefined;
  const Icon = added ? FolderCheck : folder.readable ? Folder : FolderLock;
  const note = added ? t.addFolder.added : folder.readable ? undefined : t.addFolder.unreadable;
  return (
    <button
      type="button"
      disabled={!folder.readable}
      onClick={() => onWalk(folder.path)}
      className="flex h-9 w-full touch-target items-center gap-2.5 px-3 text-start -outline-offset-2 hover:bg-hover disabled:text-muted"
    >
      <Icon size={18} className={added ? "text-ok" : "text-muted"} aria-hidden />
      <span className="min-w-0 flex-1 truncate">
        <bdi>{folder.name}</bdi>
      </span>
      {note && <span className="text-s text-muted">{note}</span>}
      {folder.readable && (
        <ChevronRight size={16} className="text-muted rtl:rotate-180" aria-hidden />
      )}
    </button>
  );
}
