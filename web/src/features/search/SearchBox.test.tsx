import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SearchBox } from "./SearchBox";
import { useLooking } from "./useGiven";

const id = "0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0b";
const other = "0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0c";
const asked: unknown[] = [];
const led: object[] = [];
let q: string | undefined;
let ref: string | undefined;

vi.mock("@tanstack/react-router", () => ({
  useNavigate:
    () =>
    ({ search }: { search: (now: object) => { q?: string } }) => {
      const next = search({ q, ref });
      led.push(next);
      asked.push(next.q);
    },
  useRouterState: () => true,
  useSearch: () => ({ q, ref }),
}));

beforeEach(() => {
  asked.length = 0;
  led.length = 0;
  ref = undefined;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("refused");
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function shown(query: string) {
  q = query;
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const drawn = render(
    <QueryClientProvider client={cache}>
      <SearchBox />
    </QueryClientProvider>,
  );
  const box = screen.getByRole<HTMLInputElement>("combobox");
  return { box, leave: drawn.unmount };
}

it("shows what is compared with as a picture, and the other words to be edited", async () => {
  const { box, leave } = shown(`similar:${id} sea`);
  expect(box.value).toBe("sea");
  fireEvent.change(box, { target: { value: "sea winter" } });
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(asked).toEqual([`similar:${id} sea winter`]);
  leave();
});

it("compares no more once the picture is taken out", () => {
  const { leave } = shown(`similar:${id} sea`);
  fireEvent.click(screen.getByRole("button", { name: /Compare no more/ }));
  expect(asked).toEqual(["sea"]);
  leave();
});

it("takes the picture out like a letter, by the key that deletes what stands before", () => {
  const { box, leave } = shown(`similar:${id} sea`);
  box.setSelectionRange(1, 1);
  fireEvent.keyDown(box, { key: "Backspace" });
  expect(asked).toEqual([]);
  box.setSelectionRange(0, 0);
  fireEvent.keyDown(box, { key: "Backspace" });
  expect(asked).toEqual(["sea"]);
  leave();
});

it("keeps a picture of no library beside the words until it is taken out", async () => {
  ref = id;
  const { box, leave } = shown("sea");
  fireEvent.change(box, { target: { value: "sea winter" } });
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(led.at(-1)).toMatchObject({ q: "sea winter", ref: id });
  fireEvent.click(screen.getByRole("button", { name: /Compare no more/ }));
  expect(led.at(-1)).toMatchObject({ q: "sea winter", ref: undefined });
  leave();
});

/** Chooses a picture; answers what the engine was sent of it. */
async function chosen(libraries: readonly object[]): Promise<Request | undefined> {
  const sent: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push(request);
    return Response.json({ reference: other, items: libraries });
  });
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:1");
  const field = document.querySelector<HTMLInputElement>("input[type=file]");
  const picture = new File(["a picture"], "beach.jpg", { type: "image/jpeg" });
  if (field) fireEvent.change(field, { target: { files: [picture] } });
  await act(() => vi.advanceTimersByTimeAsync(500));
  return sent.find(({ url }) => url.includes("/api/search/image"));
}

it("sends the picture that is chosen, and leads to its like with the words that are there", async () => {
  const { leave } = shown(`similar:${id} sea`);
  const image = await chosen([{ name: "Holidays" }]);
  expect(await image?.text()).toBe("a picture");
  expect(led.at(-1)).toMatchObject({ q: "sea", ref: other });
  leave();
});

it("sends no picture while there is no folder to search", async () => {
  const { leave } = shown("");
  expect(await chosen([])).toBeUndefined();
  expect(led).toEqual([]);
  expect(useLooking.getState().now).toMatchObject({ refused: { why: "nothing-yet" } });
  leave();
});
