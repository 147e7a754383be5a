import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { thumbnailUrl } from "@/api/pictures";
import { mediaQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { givenPicture } from "@/state/given-pictures";
import { Picture } from "@/ui/Picture";
import { GivenPicture } from "./GivenPicture";
import { comparisonIn } from "./similar";

/** What is compared with, in a few words: its name as soon as that is known. */
function useLike(id: string | undefined): { readonly name: string; readonly like: string } {
  const { t } = useWords();
  const { data } = useQuery({ ...mediaQuery(id ?? ""), enabled: id !== undefined });
  const name = data?.title ?? data?.name ?? "";
  return { name, like: name ? t.similar.to(name) : t.similar.title };
}

/** A query as it is said in one line: the name of an item in the place of its number. */
export function useSaid(query: string): string {
  const comparison = comparisonIn(query);
  const { like } = useLike(comparison?.id);
  if (!comparison) return query;
  return comparison.rest.trim() ? `${like}, ${comparison.rest.trim()}` : like;
}

/** A query that was made before; what it compared with is shown. */
export function QueryText({ query }: { readonly query: string }) {
  const said = useSaid(query);
  const comparison = comparisonIn(query);
  return (
    <>
      {comparison && <Small id={comparison.id} />}
      <bdi className="min-w-0 truncate">{said}</bdi>
    </>
  );
}

/** The item in the search box that others are compared with; a press takes it out. */
export function ComparedChip({
  id,
  onRemove,
}: {
  readonly id: string;
  readonly onRemove: () => void;
}) {
  return (
    <RemovableChip {...useLike(id)} onRemove={onRemove}>
      <Picture src={thumbnailUrl(id)} />
    </RemovableChip>
  );
}

/** The same for a picture of no library. */
export function GivenChip({
  reference,
  onRemove,
}: {
  readonly reference: string;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  const name = givenPicture(reference)?.name || t.similar.given;
  return (
    <RemovableChip name={name} like={t.similar.to(name)} onRemove={onRemove}>
      <GivenPicture reference={reference} />
    </RemovableChip>
  );
}

function RemovableChip({
  name,
  like,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly like: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <button
      type="button"
      onClick={onRemove}
      aria-label={`${t.similar.stop}: ${like}`}
      title={t.similar.stop}
      className="group grid h-7 touch-target shrink-0 place-items-center rounded-full text-s"
    >
      <span className="flex h-7 items-center gap-1.5 rounded-full bg-accent-soft ps-0.5 pe-1.5 group-hover:bg-hover">
        <span className={round}>{children}</span>
        <bdi className="max-w-28 truncate max-tablet:hidden">{name}</bdi>
        <X size={14} className="shrink-0 text-muted group-hover:text-text" aria-hidden />
      </span>
    </button>
  );
}

const round = "size-6 shrink-0 overflow-hidden rounded-full bg-sunken";

function Small({ id }: { readonly id: string }) {
  return (
    <span className={round}>
      <Picture src={thumbnailUrl(id)} />
    </span>
  );
}
