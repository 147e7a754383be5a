/** A picture of no library that was given to be searched by. */
export interface GivenPicture {
  readonly name: string;
  /** Where this window has it. */
  readonly url: string;
}

/** As many as the engine knows. */
export const MOST_GIVEN = 100;

/** The latest last. They last as long as the window: nothing of them is stored. */
const given = new Map<string, GivenPicture>();

/** Keeps what the engine knows by a reference, to be shown again. */
export function keepGiven(reference: string, picture: File): void {
  given.set(reference, { name: picture.name, url: URL.createObjectURL(picture) });
  const [[oldest, old] = []] = given;
  if (given.size <= MOST_GIVEN || oldest === undefined || old === undefined) return;
  URL.revokeObjectURL(old.url);
  given.delete(oldest);
}

/** Undefined where it was given to another window, or to this one before it was loaded anew. */
export function givenPicture(reference: string): GivenPicture | undefined {
  return given.get(reference);
}

const REFERENCE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be what the engine calls a picture. */
export function isReference(text: unknown): text is string {
  return typeof text === "string" && REFERENCE.test(text);
}
