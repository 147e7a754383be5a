import type { Library } from "@/api/queries";
import { useWords } from "@/i18n";

/** What the scan that runs has found so far; what the last one found, and when it was. */
export function LastScan({ library: { scan, scanned_at } }: { readonly library: Library }) {
  const { t, format } = useWords();
  const found = scan
    ? [
        scan.files_new > 0 && t.library.scanNew(scan.files_new),
        scan.files_changed > 0 && t.library.scanChanged(scan.files_changed),
        scan.files_renamed > 0 && t.library.scanRenamed(scan.files_renamed),
        scan.files_deleted > 0 && t.library.scanDeleted(scan.files_deleted),
      ]
    : [];
  const begin = scan?.running
    ? t.library.scanning(scan.files_found)
    : scanned_at && t.library.lastScan(format.instant(scanned_at));
  const facts = [begin, ...found].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p className="mt-1 text-s text-muted tabular">{facts.join(" · ")}</p>}
      {scan?.detail && !scan.running && (
        <p className="mt-1 text-s text-warn wrap-anywhere">{scan.detail}</p>
      )}
    </>
  );
}
