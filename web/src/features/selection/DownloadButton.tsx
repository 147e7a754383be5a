import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { downloadUrl } from "@/api/pictures";
import { useWords } from "@/i18n";
import type { Selected } from "@/state/selection";
import { IconButton } from "@/ui/Button";
import { say } from "@/ui/Toasts";

/** A browser asks before it takes many files; more than these nobody wants one by one. */
const MOST = 100;
/** Chromium drops downloads that begin closer to each other. */
const APART_MS = 250;

/** Downloads the original of each, one after the other. */
export function DownloadButton({ items }: { readonly items: readonly Selected[] }) {
  const { t } = useWords();
  const download = useMutation({
    mutationFn: async (chosen: readonly Selected[]) => {
      say({ text: t.selection.downloading(chosen.length) });
      for (const { id } of chosen) {
        const link = document.createElement("a");
        link.href = downloadUrl(id);
        link.download = "";
        link.click();
        await new Promise((resolve) => setTimeout(resolve, APART_MS));
      }
    },
  });
  const start = () =>
    items.length > MOST ? say({ text: t.selection.tooMany(MOST) }) : download.mutate(items);
  return (
    <IconButton
      label={t.selection.download}
      icon={<Download size={18} />}
      disabled={download.isPending}
      onClick={start}
    />
  );
}
