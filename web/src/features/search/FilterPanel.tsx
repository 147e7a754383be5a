import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { type Alike, type Chip, facetsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Facets } from "./Facets";

interface PanelProps {
  readonly query: string;
  readonly chips: readonly Chip[];
  readonly alike: Alike;
  readonly onChange: (query: string) => void;
}

/** The facets beside the results, where there is room. */
export function FilterPanel({ query, chips, alike, onChange }: PanelProps) {
  const { t } = useWords();
  const { data, isPlaceholderData } = useQuery(facetsQuery(query, alike));
  return (
    <aside
      aria-label={t.search.filters}
      aria-busy={isPlaceholderData}
      className="sticky top-0 hidden max-h-full w-52 shrink-0 self-start overflow-y-auto py-1 laptop:block"
    >
      {data && (
        <Facets facets={data.items} query={query} chips={chips} alike={alike} onChange={onChange} />
      )}
    </aside>
  );
}

/** The same behind a button, where there is none. */
export function FilterButton(props: PanelProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="laptop:hidden" onClick={() => setOpen(true)}>
        <SlidersHorizontal size={17} aria-hidden />
        {t.search.filters}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.search.filters}
        actions={
          <Button tone="primary" onClick={() => setOpen(false)}>
            {t.search.showResults}
          </Button>
        }
      >
        {open && <FacetsHere {...props} />}
      </Dialog>
    </>
  );
}

function FacetsHere({ query, chips, alike, onChange }: PanelProps) {
  const { data } = useQuery(facetsQuery(query, alike));
  return data ? (
    <Facets facets={data.items} query={query} chips={chips} alike={alike} onChange={onChange} />
  ) : null;
}
