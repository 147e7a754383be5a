/**
 * Collects words and hands them on together: at once when it was quiet, else at most every
 * `milliseconds`, so that a scan which reports a thousand files a second asks for each list once.
 */
export class Coalescer<Word> {
  private waiting = new Set<Word>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly handOn: (words: ReadonlySet<Word>) => void,
  ) {}

  add(...words: readonly Word[]): void {
    for (const word of words) this.waiting.add(word);
    if (this.timer === undefined && this.waiting.size > 0) this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.clear();
  }

  private flush(): void {
    const words = this.waiting;
    this.waiting = new Set();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.waiting.size > 0) this.flush();
    }, this.milliseconds);
    this.handOn(words);
  }
}
