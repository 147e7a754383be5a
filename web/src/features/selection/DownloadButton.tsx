import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { makeArchives } from "@/api/commands";
import { downloadUrl } from "@/api/pictures";
import { useWords } from "@/i18n";
import type { Selected } from "@/state/selection";
import { IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { say } from "@/ui/Toasts";
import { save } from "./save";

type Parts = "main" | "all";

/** Downloads the files of what is selected as one archive, the originals alone or all that belongs. */
export function DownloadButton({ items }: { readonly items: readonly Selected[] }) {
  const { t, format } = useWords();
  const download = useMutation({
    mutationFn: (parts: Parts) =>
      makeArchives(
        items.map(({ id }) => id),
        parts,
      ),
    onSuccess: (archives) => {
      const files = archives.reduce((sum, archive) => sum + archive.files, 0);
      const bytes = archives.reduce((sum, archive) => sum + archive.bytes, 0);
      say({ text: t.selection.downloading(files, format.bytes(bytes)) });
      void save(archives.map(({ url }) => url));
    },
  });
  const [only] = items;
  const originals = () =>
    items.length === 1 && only ? void save([downloadUrl(only.id)]) : download.mutate("main");
  const trigger = (
    <IconButton
      label={t.selection.download}
      icon={<Download size={18} />}
      disabled={download.isPending}
    />
  );
  return (
    <Menu
      trigger={trigger}
      actions={[
        { label: t.selection.originals, onSelect: originals },
        { label: t.selection.allParts, onSelect: () => download.mutate("all") },
      ]}
    />
  );
}
