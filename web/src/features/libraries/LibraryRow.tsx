import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleX, FolderOpen, LoaderCircle, MoreVertical, Unplug } from "lucide-react";
import type { Schema } from "@/api/client";
import { rescanLibrary } from "@/api/commands";
import { type Library, topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { Progress } from "@/ui/Progress";
import { say } from "@/ui/Toasts";
import { LastScan } from "./LastScan";

export interface LibraryRowProps {
  readonly library: Library;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

export function LibraryRow({ library, onRename, onRemove }: LibraryRowProps) {
  const { t } = useWords();
  const cache = useQueryClient();
  const rescan = useMutation({
    mutationFn: (verify: boolean) => rescanLibrary(library.id, verify),
    onSuccess: (_, verify) => {
      const { rescanning, verifying } = t.library;
      say({ text: (verify ? verifying : rescanning)(library.name) });
      void cache.invalidateQueries({ queryKey: topics.libraries });
    },
  });
  const finished = library.items - library.pending;

  return (
    <div className="flex items-start gap-3 px-4 py-3">
      <FolderOpen size={20} className="mt-0.5 shrink-0 text-muted" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          <bdi>{library.name}</bdi>
        </p>
        <p className="truncate text-s text-muted" title={library.folder_path}>
          <bdi>{library.folder_path}</bdi>
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-s tabular">
          <StateOf state={library.state} />
          <span className="text-muted">{t.library.counts(library.items, library.files)}</span>
          {library.failed > 0 && (
            <span className="text-warn">{t.library.failed(library.failed)}</span>
          )}
        </p>
        <LastScan library={library} />
        {library.state === "indexing" && (
          <div className="mt-2">
            <Progress label={library.name} value={finished} max={library.items} />
          </div>
        )}
        {library.state === "offline" && (
          <p className="mt-1 text-s text-muted">{t.library.offlineHint}</p>
        )}
        {library.scan && library.scan.problems.length > 0 && (
          <ScanProblems problems={library.scan.problems} />
        )}
        {library.problem && (
          <p className="mt-1 text-s text-danger wrap-anywhere">{library.problem.detail}</p>
        )}
      </div>
      <Menu
        trigger={
          <IconButton
            label={t.library.actions(library.name)}
            icon={<MoreVertical size={18} />}
            className="-me-2"
          />
        }
        actions={[
          { label: t.library.rescan, onSelect: () => rescan.mutate(false) },
          { label: t.library.verify, onSelect: () => rescan.mutate(true) },
          { label: t.library.rename, onSelect: onRename },
          { label: t.library.remove, onSelect: onRemove, danger: true },
        ]}
      />
    </div>
  );
}

function StateOf({ state }: { readonly state: Library["state"] }) {
  const { t } = useWords();
  const look = {
    scanning: { tone: "text-muted", icon: <LoaderCircle size={15} aria-hidden /> },
    indexing: { tone: "text-muted", icon: <LoaderCircle size={15} aria-hidden /> },
    ready: { tone: "text-ok", icon: <CircleCheck size={15} aria-hidden /> },
    offline: { tone: "text-warn", icon: <Unplug size={15} aria-hidden /> },
    error: { tone: "text-danger", icon: <CircleX size={15} aria-hidden /> },
  }[state];
  return (
    <span className={`inline-flex items-center gap-1.5 ${look.tone}`}>
      {look.icon}
      {t.library.state[state]}
    </span>
  );
}

/** What the scan could not look at, a folder that may not be read for example. */
function ScanProblems({ problems }: { readonly problems: readonly Schema["ScanProblem"][] }) {
  const { t } = useWords();
  return (
    <details className="mt-1 text-s">
      <summary className="w-fit rounded-s text-warn">{t.library.unseen(problems.length)}</summary>
      <ul className="mt-1 flex max-h-60 flex-col gap-1 overflow-y-auto">
        {problems.map(({ path, problem }) => (
          <li key={`${path} ${problem.kind}`} className="wrap-anywhere">
            <bdi>{path}</bdi>
            <span className="block text-muted">{problem.detail}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
