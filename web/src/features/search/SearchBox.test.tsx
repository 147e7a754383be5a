import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SearchBox } from "./SearchBox";

const id = "0199a3c4-1b2d-7e3f-8a4b-5c6d7e8f9a0b";
const asked: unknown[] = [];
let q: string | undefined;

vi.mock("@tanstack/react-router", () => ({
  useNavigate:
    () =>
    ({ search }: { search: (now: object) => { q?: string } }) =>
      asked.push(search({}).q),
  useRouterState: () => true,
  useSearch: () => ({ q }),
}));

beforeEach(() => {
  asked.length = 0;
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
