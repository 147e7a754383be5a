import { queryOptions } from "@tanstack/react-query";

/** A piece of somebody else's work that Gaze carries. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it, `MIT` for example. */
  readonly identifier: string;
  readonly text?: string | undefined;
}

export interface Carried {
  /** Libraries of the engine, as the build found them in Maven's metadata. */
  readonly engine: readonly Component[];
  /** Parts of these pages, as the build found them in npm's. */
  readonly pages: readonly Component[];
}

/** The page of the engine holds each licence once. */
interface EnginePage {
  readonly components: readonly Component[];
  readonly texts: Readonly<Record<string, string>>;
}

export const licencesQuery = queryOptions({
  queryKey: ["licences"],
  queryFn: async ({ signal }): Promise<Carried> => {
    const [engine, pages] = await Promise.all([
      read<EnginePage>("/licenses-engine.json", signal),
      read<readonly Component[]>("/licenses.json", signal),
    ]);
    return { engine: engine.components.map((each) => withText(each, engine.texts)), pages };
  },
  staleTime: Number.POSITIVE_INFINITY,
});

async function read<Page>(address: string, signal: AbortSignal): Promise<Page> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()) as Page;
}

/** The texts of all licences that an expression such as `EPL-2.0 OR Apache-2.0` names. */
export function withText(component: Component, texts: EnginePage["texts"]): Component {
  const named = component.identifier
    .split(/[()\s]+/)
    .map((word) => texts[word])
    .filter((text) => text !== undefined);
  return { ...component, text: named.join("\n\n") || undefined };
}
