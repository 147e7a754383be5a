import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SimilarBar } from "./SimilarBar";
import { USUAL_LEAST } from "./similar";

vi.mock("@/state/open-item", () => ({ useOpenItem: () => ({ open: () => {} }) }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("refused");
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function shown(least: number | undefined, onLeast: (least: number) => void) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const bar = (value: number | undefined) => (
    <QueryClientProvider client={cache}>
      <SimilarBar id="1" least={value} onLeast={onLeast} onStop={() => {}} />
    </QueryClientProvider>
  );
  const drawn = render(bar(least));
  const slider = screen.getByRole<HTMLInputElement>("slider");
  return {
    slider,
    moveTo: (value: number) => fireEvent.change(slider, { target: { value: String(value) } }),
    becomes: (value: number) => drawn.rerender(bar(value)),
    leave: drawn.unmount,
  };
}

it("stands where the engine's own cut-off is until somebody moves it", () => {
  const { slider, leave } = shown(undefined, () => {});
  expect(slider.valueAsNumber).toBe(USUAL_LEAST);
  leave();
});

it("asks once for where it comes to rest, not for every step on the way", async () => {
  const asked: number[] = [];
  const { slider, moveTo, leave } = shown(70, (least) => asked.push(least));
  for (const value of [75, 80, 85]) moveTo(value);
  expect(slider.getAttribute("aria-valuetext")).toBe("85%");
  expect(asked).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(asked).toEqual([85]);
  leave();
});

it("follows the address on the way back", () => {
  const { slider, becomes, leave } = shown(90, () => {});
  becomes(60);
  expect(slider.valueAsNumber).toBe(60);
  leave();
});
