import { useWords } from "@/i18n";

/** A month in words, or a step of sizes. */
export function useBucketName(): (bucket: string) => string {
  const { t, format } = useWords();
  return (bucket) => {
    const [year = "", month] = bucket.split("-");
    if (month !== undefined) return format.month(Number(year), Number(month));
    const least = Number(bucket);
    return t.photos.sizes(format.bytes(least), format.bytes(nextStep(least)));
  };
}

export function BucketName({ bucket }: { readonly bucket: string }) {
  return useBucketName()(bucket);
}

/** Steps are 1, 2 and 5 times the powers of ten; the first one goes from nothing to ten bytes. */
export function nextStep(least: number): number {
  if (least === 0) return 10;
  return String(least).startsWith("2") ? least * 2.5 : least * 2;
}
