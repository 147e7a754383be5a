import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useState } from "react";
import { type Alike, type Chip, type Facet, facetsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { classes } from "@/ui/classes";
import { chipOf, chosenOf, withAlternative, without, withoutAll } from "./query";

/** As many values of a facet as fit beside the others. */
const SHOWN = 7;

export interface FacetsProps {
  readonly facets: readonly Facet[];
  readonly query: string;
  readonly chips: readonly Chip[];
  readonly alike?: Alike | undefined;
  readonly onChange: (query: string) => void;
}

/** What the results fall under; a value chosen becomes a filter of the query. */
export function Facets({ facets, query, chips, alike, onChange }: FacetsProps) {
  return (
    <div className="flex flex-col gap-5">
      {facets.map((facet) => (
        <FacetValues
          key={facet.name}
          facet={facet}
          query={query}
          chips={chips}
          alike={alike}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

function FacetValues({
  facet,
  query,
  chips,
  alike,
  onChange,
}: Omit<FacetsProps, "facets"> & { readonly facet: Facet }) {
  const { t, format } = useWords();
  const [all, setAll] = useState(false);
  const chosen = chosenOf(facet, chips);
  const wide = useQuery({
    ...facetsQuery(withoutAll(query, chosen), alike),
    enabled: chosen.length > 0,
  });
  // Beside a value that was chosen stand the others, to be had as well.
  const others = wide.data?.items.find(({ name }) => name === facet.name);
  const { values: every } = (chosen.length > 0 && others) || facet;
  const values = every.filter(
    ({ filter }, place) => all || place < SHOWN || chipOf(chips, filter) !== undefined,
  );
  const title = t.search.facets[facet.name];
  const nameOf = (value: string) => {
    if (facet.name === "type") return t.search.types[value as "photo" | "video"];
    return facet.name === "label" ? t.found.label(value) : value;
  };
  return (
    <section aria-label={title}>
      <h2 className="px-2 pb-1 text-s font-semibold text-muted">{title}</h2>
      <ul>
        {values.map(({ value, filter, count }) => {
          const chip = chipOf(chips, filter);
          return (
            <li key={value}>
              <button
                type="button"
                aria-pressed={chip !== undefined}
                onClick={() =>
                  onChange(chip ? without(query, chip) : withAlternative(query, chosen, filter))
                }
                className={classes(
                  "flex min-h-8 touch-target w-full items-center gap-2 rounded-s px-2 text-start hover:bg-hover",
                  chip && "bg-accent-soft font-medium",
                )}
              >
                {chip && <Check size={15} className="shrink-0 text-accent" aria-hidden />}
                <bdi className="min-w-0 flex-1 truncate" title={nameOf(value)}>
                  {nameOf(value)}
                </bdi>
                <span className="text-s text-muted tabular">{format.number(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {every.length > SHOWN && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="min-h-8 touch-target rounded-s px-2 text-s text-accent hover:bg-hover"
        >
          {all ? t.search.fewer : t.search.allOf(every.length)}
        </button>
      )}
    </section>
  );
}
