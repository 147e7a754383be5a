/** As many requests at once as a browser sends to one origin over HTTP/1.1. */
const AT_ONCE = 6;

/** Does something with each item, a few at a time; the answers are in the order of the items. */
export async function inTurn<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<PromiseSettledResult<Answer>[]> {
  const answers: PromiseSettledResult<Answer>[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      const item = items[at] as Item;
      answers[at] = await work(item).then(
        (value) => ({ status: "fulfilled", value }) as const,
        (reason: unknown) => ({ status: "rejected", reason }) as const,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

/** The first problem among the answers, to be told once and not for each item. */
export function firstProblem(answers: readonly PromiseSettledResult<unknown>[]) {
  const failed = answers.find((answer) => answer.status === "rejected");
  return failed?.reason instanceof Error ? failed.reason : undefined;
}
