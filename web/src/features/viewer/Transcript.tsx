import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pencil, Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { correctSegment } from "@/api/commands";
import { captionsUrl } from "@/api/pictures";
import { type MediaItem, mediaQuery, type Segment } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/Button";
import { classes } from "@/ui/classes";
import { Part } from "./Parts";
import { usePlayhead } from "./playhead";
import { placeAt, saying } from "./transcript";

/** What is said in a video: follows the player, leads to the second, is searched and corrected. */
export function Transcript({ item }: { readonly item: MediaItem }) {
  const { t, format } = useWords();
  const [sought, setSought] = useState("");
  const current = usePlayhead(({ time }) => item.segments[placeAt(item.segments, time)]?.id);
  if (item.segments.length === 0) return null;
  const shown = saying(item.segments, sought);
  return (
    <Part
      title={t.transcript.title}
      action={
        <a
          href={captionsUrl(item.id, "srt")}
          download
          className="touch-target text-s text-accent hover:underline"
        >
          {t.transcript.download}
        </a>
      }
    >
      <label className="mb-2 flex h-9 touch-target items-center gap-2 rounded-m border border-control bg-surface px-3">
        <Search size={16} className="shrink-0 text-muted" aria-hidden />
        <input
          type="search"
          value={sought}
          aria-label={t.transcript.search}
          placeholder={t.transcript.search}
          onChange={(event) => setSought(event.target.value)}
          className="min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted"
        />
        {sought.trim() !== "" && (
          <span role="status" className="text-s text-muted tabular">
            {format.number(shown.length)}
          </span>
        )}
      </label>
      <ol className="-mx-2 max-h-96 overflow-y-auto overscroll-contain">
        {shown.map((segment) => (
          <Line
            key={segment.id}
            item={item}
            segment={segment}
            spoken={segment.id === current}
            follow={sought.trim() === ""}
          />
        ))}
      </ol>
    </Part>
  );
}

interface LineProps {
  readonly item: MediaItem;
  readonly segment: Segment;
  readonly spoken: boolean;
  readonly follow: boolean;
}

function Line({ item, segment, spoken, follow }: LineProps) {
  const { t, format } = useWords();
  const [editing, setEditing] = useState(false);
  const seek = usePlayhead((playhead) => playhead.seek);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (spoken && follow) line.current?.scrollIntoView({ block: "nearest" });
  }, [spoken, follow]);
  return (
    <li
      ref={line}
      aria-current={spoken || undefined}
      className={classes(
        "group rounded-m px-2 [contain-intrinsic-size:auto_2.5rem] [content-visibility:auto]",
        spoken && "bg-hover",
      )}
    >
      {editing ? (
        <Correction item={item} segment={segment} onDone={() => setEditing(false)} />
      ) : (
        <div className="flex items-start gap-1">
          <button
            type="button"
            disabled={!seek}
            onClick={() => seek?.(segment.start_ms / 1000)}
            className="flex min-w-0 flex-1 touch-target gap-3 py-1.5 text-start enabled:hover:text-accent"
          >
            <span className="shrink-0 text-s text-muted tabular leading-5">
              {format.clock(segment.start_ms)}
            </span>
            <span dir="auto" className="min-w-0 wrap-anywhere">
              {segment.text}
            </span>
          </button>
          <IconButton
            label={t.transcript.correct(format.clock(segment.start_ms))}
            icon={<Pencil size={14} />}
            onClick={() => setEditing(true)}
            className="shrink-0 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
          />
        </div>
      )}
    </li>
  );
}

function Correction({
  item,
  segment,
  onDone,
}: Pick<LineProps, "item" | "segment"> & { readonly onDone: () => void }) {
  const { t, format } = useWords();
  const [text, setText] = useState(segment.text);
  const cache = useQueryClient();
  const correction = useMutation({
    mutationFn: () => correctSegment(item.id, segment.id, text.trim()),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: mediaQuery(item.id).queryKey });
      onDone();
    },
  });
  const unchanged = text.trim() === segment.text || text.trim() === "";
  return (
    <form
      className="flex flex-col gap-2 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unchanged) correction.mutate();
      }}
      onKeyDown={(event) => {
        // The viewer's own keys are not meant here, and Escape leaves the line, not the viewer.
        event.stopPropagation();
        if (event.key === "Escape") onDone();
        if (event.key === "Enter" && !event.shiftKey) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        dir="auto"
        value={text}
        rows={Math.min(6, Math.max(2, Math.ceil(text.length / 40)))}
        maxLength={5000}
        aria-label={t.transcript.correct(format.clock(segment.start_ms))}
        onChange={(event) => setText(event.target.value)}
        className="rounded-m border border-control bg-surface px-3 py-2 text-base"
      />
      {correction.isError && (
        <p role="alert" className="text-s text-danger">
          {t.transcript.failed}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{t.action.cancel}</Button>
        <Button type="submit" tone="primary" disabled={unchanged} busy={correction.isPending}>
          {t.action.save}
        </Button>
      </div>
    </form>
  );
}
