import { useNavigate } from "@tanstack/react-router";
import { Images } from "lucide-react";
import { useWords } from "@/i18n";
import { filterFor } from "@/state/filters";
import { type Selected, useSelection } from "@/state/selection";
import { IconButton } from "@/ui/Button";

/** Leads from the one item that is selected to what looks like it. */
export function SimilarButton({ items }: { readonly items: readonly Selected[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const clear = useSelection((state) => state.clear);
  const [only, second] = items;
  if (!only || second) return null;
  return (
    <IconButton
      label={t.found.similar}
      icon={<Images size={18} />}
      onClick={() => {
        clear();
        void navigate({ to: "/search", search: { q: filterFor("similar", only.id) } });
      }}
    />
  );
}
