import { Check, Copy, Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { fileUrl, thumbnailUrl } from "@/api/pictures";
import type { MediaItem } from "@/api/queries";
import { useWords } from "@/i18n";
import { useOpenItem } from "@/state/open-item";
import { IconButton } from "@/ui/Button";

interface PartProps {
  readonly item: MediaItem;
}

export function Part({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <div className="mb-1.5 flex items-center justify-between">
        <h3 className="text-s text-muted">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

export function Keywords({ item }: PartProps) {
  const { t } = useWords();
  const words = [...item.keywords, ...item.tags];
  if (words.length === 0) return null;
  return (
    <Part title={t.details.keywords}>
      <ul className="flex flex-wrap gap-1.5">
        {words.map((word) => (
          <li
            key={word}
            dir="auto"
            className="rounded-full border border-line px-2.5 py-0.5 wrap-anywhere"
          >
            {word}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Colors({ item }: PartProps) {
  const { t, format } = useWords();
  if (item.colors.length === 0) return null;
  return (
    <Part title={t.details.colors}>
      <ul className="flex h-6 overflow-hidden rounded-s border border-line">
        {item.colors.map((color) => {
          const label = t.details.color(color.hex, format.percent(color.share));
          return (
            <li
              key={color.hex}
              title={label}
              style={{ backgroundColor: color.hex, flexGrow: Math.max(color.share, 0.04) }}
            >
              <span className="sr-only">{label}</span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

export function Files({ item }: PartProps) {
  const { t, format } = useWords();
  return (
    <Part title={t.details.files}>
      <ul className="flex flex-col gap-2">
        {item.files.map((file) => (
          <li key={file.id} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">
                <bdi>{file.path}</bdi>
              </p>
              <p className="text-s text-muted tabular">
                {[
                  t.details.roles[file.role],
                  format.bytes(file.bytes),
                  file.mime,
                  file.motion && t.details.moving(format.bytes(file.motion.bytes)),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <CopyButton text={file.path} label={t.details.copyPath} />
            <a
              href={fileUrl(item.id, file.id)}
              download
              aria-label={t.details.downloadFile(t.details.roles[file.role])}
              title={t.action.download}
              className="inline-grid size-9 touch-target place-items-center rounded-m text-muted hover:bg-hover hover:text-text"
            >
              <Download size={16} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <IconButton
      label={copied ? t.action.copied : label}
      icon={copied ? <Check size={16} /> : <Copy size={16} />}
      onClick={() => void copy()}
    />
  );
}

export function Duplicates({ item }: PartProps) {
  const { t } = useWords();
  const { turnTo } = useOpenItem();
  if (item.duplicate_ids.length === 0) return null;
  return (
    <Part title={t.details.duplicates}>
      <ul className="flex flex-wrap gap-1.5">
        {item.duplicate_ids.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              aria-label={t.details.duplicate(index + 1)}
              onClick={() => turnTo(id)}
              className="block size-16 overflow-hidden rounded-s bg-sunken"
            >
              <img src={thumbnailUrl(id)} alt="" className="size-full object-cover" />
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
