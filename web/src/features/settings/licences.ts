import { queryOptions } from "@tanstack/react-query";

/** A piece of somebody else's work that Gaze carries. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it, `MIT` for example. */
  readonly identifier: string;
  readonly text?: string | undefined;
}

/** The parts of the pages, as the build found them in the metadata of npm. */
export const licencesQuery = queryOptions({
  queryKey: ["licences"],
  queryFn: async ({ signal }): Promise<readonly Component[]> => {
    const answer = await fetch("/licenses.json", { signal });
    if (!answer.ok) throw new Error(answer.statusText);
    return (await answer.json()) as readonly Component[];
  },
  staleTime: Number.POSITIVE_INFINITY,
});
