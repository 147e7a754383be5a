import { useWords } from "@/i18n";
import { filterParts, filterSaid } from "./query";

/** A filter as it is read, its name quieter than its value. */
export function FilterText({ text }: { readonly text: string }) {
  const { t } = useWords();
  const { name, value } = filterParts(filterSaid(text, t.found.label));
  if (!value) return text;
  return (
    <>
      <span className="text-muted">{name}</span>
      <bdi>{value}</bdi>
    </>
  );
}
