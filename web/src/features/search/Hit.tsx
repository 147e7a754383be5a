import { Play } from "lucide-react";
import { frameUrl, thumbnailUrl } from "@/api/pictures";
import type { Chip, SearchHit } from "@/api/queries";
import { useWords } from "@/i18n";
import { useOpenItem } from "@/state/open-item";
import { fileName } from "@/ui/fileName";
import { Marked, nearMark } from "@/ui/Mark";
import { Picture } from "@/ui/Picture";
import { filterSaid } from "./query";
import { useRecent } from "./recent";

type Moment = SearchHit["moments"][number];
type Reason = SearchHit["why"][number];

const pictureOf = ({ media_id, frame_id }: Pick<Moment, "media_id" | "frame_id">) =>
  frame_id ? frameUrl(media_id, frame_id) : thumbnailUrl(media_id);

/** The first reason that is not just a filter which every result meets. */
function reasonOf(hit: SearchHit, chips: readonly Chip[]) {
  const everyone = chips.filter((chip) => !chip.understood).map((chip) => chip.label);
  return hit.why.find(({ field, text }) => field !== "filter" || !everyone.includes(text));
}

/** As many characters of a reason are seen below the smallest picture: of words on both its lines. */
const seenOf = (text: string) => (/\s/.test(text) ? 44 : 24);

/** What a reason quotes. What is seen is said in the reader's language, and then all of it answers. */
function saidOf({ field, text, marks }: Reason, named: (label: string) => string) {
  const said =
    field === "label" ? named(text) : field === "filter" ? filterSaid(text, named) : text;
  if (said === text) return nearMark(text, marks, seenOf(text));
  return { text: said, marks: marks.length > 0 ? [{ start: 0, end: said.length }] : [] };
}

/** One answer: the frame of its best moment, when it is, why it answers and how sure that is. */
export function Hit({
  hit,
  query,
  chips,
}: {
  readonly hit: SearchHit;
  readonly query: string;
  readonly chips: readonly Chip[];
}) {
  const { t, format } = useWords();
  const { open } = useOpenItem();
  const remember = useRecent((state) => state.remember);
  const name = fileName(hit.path);
  const timed = hit.kind === "video" && hit.start_ms !== undefined;
  const reason = reasonOf(hit, chips);
  const scored = Object.keys(hit.components).length > 0;
  return (
    // What is not seen is not drawn; the padding keeps the ring of the focus inside.
    <li className="-m-1 min-w-0 p-1 [contain-intrinsic-size:auto_17rem] [content-visibility:auto]">
      <button
        data-media={hit.media_id}
        type="button"
        onClick={() => {
          remember(query);
          open(hit.media_id, hit.start_ms);
        }}
        className="group block w-full rounded-m text-start"
      >
        <span className="relative block aspect-4/3 overflow-hidden rounded-m bg-sunken">
          <Picture key={pictureOf(hit)} src={pictureOf(hit)} />
          {hit.kind === "video" && (
            <span className="absolute start-2 bottom-2 flex items-center gap-1 rounded-s bg-film-chip px-1.5 py-0.5 text-s text-film-text tabular">
              <Play size={12} fill="currentColor" aria-hidden />
              {timed ? format.clock(hit.start_ms ?? 0) : t.photos.video}
            </span>
          )}
        </span>
        <span className="mt-2 flex items-baseline justify-between gap-3">
          <span className="truncate font-medium group-hover:underline" title={hit.path}>
            <bdi>{name}</bdi>
          </span>
          {scored && (
            <span
              className="shrink-0 text-s text-muted tabular"
              title={t.search.score(format.percent(hit.score))}
            >
              {format.percent(hit.score)}
            </span>
          )}
        </span>
        {hit.captured_at && (
          <span className="block truncate text-s text-muted">
            {format.wallDate(hit.captured_at)}
          </span>
        )}
      </button>
      {reason && (
        <p className="line-clamp-2 text-s text-muted wrap-anywhere">
          {t.search.fields[reason.field]}
          {reason.text && (
            <>
              :{" "}
              <bdi>
                <Marked {...saidOf(reason, t.found.label)} />
              </bdi>
            </>
          )}
        </p>
      )}
      {hit.moments.length > 1 && (
        <ul aria-label={t.search.moments} className="mt-1.5 flex gap-1">
          {hit.moments.map((moment) => (
            <MomentButton key={moment.start_ms} moment={moment} />
          ))}
        </ul>
      )}
    </li>
  );
}

function MomentButton({ moment }: { readonly moment: Moment }) {
  const { t, format } = useWords();
  const { open } = useOpenItem();
  return (
    <li className="min-w-0 flex-1">
      <button
        type="button"
        aria-label={t.search.moment(format.clock(moment.start_ms ?? 0))}
        onClick={() => open(moment.media_id, moment.start_ms)}
        className="relative block aspect-4/3 w-full touch-target overflow-hidden rounded-s bg-sunken"
      >
        <Picture src={pictureOf(moment)} />
        <span
          aria-hidden
          className="absolute start-1 bottom-1 rounded-s bg-film-chip px-1 text-s text-film-text tabular"
        >
          {format.clock(moment.start_ms ?? 0)}
        </span>
      </button>
    </li>
  );
}
