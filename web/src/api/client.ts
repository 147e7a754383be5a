import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "./schema";

export type Schema = components["schemas"];
export type ProblemDetails = Schema["ProblemDetails"];

/** The engine answered with an error; `code` is stable, `message` is a sentence a person understands. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly violations: readonly Schema["Violation"][] = [],
  ) {
    super(detail);
    this.name = "Refusal";
  }
}

/** There was no answer at all: the engine is stopped, or the way to it is cut. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("the engine does not answer", { cause });
    this.name = "Unreachable";
  }
}

type Listener = () => void;
const onSignedOut = new Set<Listener>();

/** Calls back whenever the engine says that this browser is not signed in. */
export function whenSignedOut(listener: Listener): () => void {
  onSignedOut.add(listener);
  return () => onSignedOut.delete(listener);
}

const watch: Middleware = {
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== "/api/sign-in") {
      for (const listener of onSignedOut) listener();
    }
  },
  onError: ({ error }) =>
    error instanceof DOMException && error.name === "AbortError" ? error : new Unreachable(error),
};

/** The generated client. Relative addresses, the cookie of this origin, nothing else. */
export const engine = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? "http://localhost",
  credentials: "same-origin",
  // Looked up at each call, so that tests can stand in for the network.
  fetch: (request) => globalThis.fetch(request),
});
engine.use(watch);

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a successful answer; a `Refusal` is thrown for any other. */
export async function answered<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  throw refusalOf(response.status, error);
}

export function refusalOf(status: number, body: unknown): Refusal {
  const problem = (
    typeof body === "object" && body !== null ? body : {}
  ) as Partial<ProblemDetails>;
  return new Refusal(
    status,
    problem.code ?? "internal",
    problem.detail ?? problem.title ?? `HTTP ${status}`,
    problem.errors ?? [],
  );
}
