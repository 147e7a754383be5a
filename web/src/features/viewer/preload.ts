/** What is fetched beforehand: where one is going first, then the way back, then one further on. */
export function preloadOrder(
  ids: readonly string[],
  at: number,
  direction: "onward" | "back",
): string[] {
  if (at < 0) return [];
  const step = direction === "onward" ? 1 : -1;
  return [at + step, at - step, at + 2 * step].flatMap((place) => ids[place] ?? []);
}

/** A picture that is on its way; `src` begins and, emptied, ends it. */
type Picture = Pick<HTMLImageElement, "src">;

/** Fetches pictures before they are wanted; what is not wanted any more is given up. */
export class Preloads {
  readonly #pictures = new Map<string, Picture>();

  constructor(private readonly make: () => Picture = () => new Image()) {}

  /** Of what is on its way, these only. */
  keep(urls: readonly string[]): void {
    for (const [url, picture] of this.#pictures) {
      if (urls.includes(url)) continue;
      picture.src = "";
      this.#pictures.delete(url);
    }
  }

  /** From now on these and no others. */
  want(urls: readonly string[]): void {
    this.keep(urls);
    for (const url of urls) {
      if (this.#pictures.has(url)) continue;
      const picture = this.make();
      picture.src = url;
      this.#pictures.set(url, picture);
    }
  }
}
