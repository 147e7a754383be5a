import { useQueries } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { bucketQuery, type TimelineColumns } from "@/api/queries";

const none: ReadonlyMap<string, TimelineColumns> = new Map();

/** The months that were ever in view; those in view now are fetched and kept current. */
export function useMonths(inView: readonly string[]): ReadonlyMap<string, TimelineColumns> {
  const [months, setMonths] = useState(none);
  const fetched = useQueries({
    queries: inView.map((bucket) => bucketQuery(bucket)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  useEffect(() => {
    setMonths((before) => {
      const fresh = fetched.filter((columns) => before.get(columns.bucket) !== columns);
      return fresh.length === 0
        ? before
        : new Map([...before, ...fresh.map((columns) => [columns.bucket, columns] as const)]);
    });
  }, [fetched]);
  return months;
}
