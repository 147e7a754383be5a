import { filterParts } from "./query";

/** A filter as it is written, its name quieter than its value. */
export function FilterText({ text }: { readonly text: string }) {
  const { name, value } = filterParts(text);
  if (!value) return text;
  return (
    <>
      <span className="text-muted">{name}</span>
      <bdi>{value}</bdi>
    </>
  );
}
