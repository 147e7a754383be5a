import { WifiOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useWords } from "@/i18n";
import { useConnection } from "@/state/connection";
import { Button } from "@/ui/Button";

/** A short loss heals unseen. */
const PATIENCE_MS = 1200;

/** Says that what is shown may be old. Goes away by itself once the line is open again. */
export function ConnectionNotice() {
  const { t } = useWords();
  const { live, retryNow } = useConnection();
  const away = live.kind !== "open";
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!away) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [away]);

  return (
    <div role="status">
      {shown && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-warn-soft px-4 py-1.5">
          <WifiOff size={18} className="text-warn" aria-hidden />
          <span className="min-w-0 flex-1">{t.connection.lost}</span>
          <Button tone="quiet" onClick={retryNow} disabled={live.kind === "connecting"}>
            {live.kind === "connecting" ? t.connection.retrying : t.connection.retryNow}
          </Button>
        </div>
      )}
    </div>
  );
}
