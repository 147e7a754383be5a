import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Schema } from "@/api/client";
import type { LogLevel } from "@/api/queries";
import { useWords } from "@/i18n";

const looks = {
  debug: { Icon: Info, tone: "text-muted" },
  info: { Icon: Info, tone: "text-muted" },
  warning: { Icon: TriangleAlert, tone: "text-warn" },
  error: { Icon: CircleAlert, tone: "text-danger" },
} satisfies Record<LogLevel, unknown>;

export function LogLine({ line }: { readonly line: Schema["LogLine"] }) {
  const { t, format } = useWords();
  const { Icon, tone } = looks[line.level];
  return (
    <div className="flex items-start gap-3 px-4 py-2 text-s">
      <Icon size={15} className={`mt-0.5 shrink-0 ${tone}`} aria-label={t.log.names[line.level]} />
      <div className="min-w-0 flex-1">
        <p className="text-muted tabular wrap-anywhere">
          <time dateTime={line.at}>{format.moment(line.at)}</time> ·{" "}
          {line.logger.slice(line.logger.lastIndexOf(".") + 1)}
        </p>
        <p className="wrap-anywhere whitespace-pre-wrap">{line.message}</p>
        {line.trace && (
          <details>
            <summary className="w-fit rounded-s text-muted">{t.log.trace}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
            <pre tabIndex={0} className="mt-1 max-h-80 overflow-auto rounded-s bg-sunken p-2">
              {line.trace}
            </pre>
          </details>
        )}
      </div>
    </div>
  );
}
