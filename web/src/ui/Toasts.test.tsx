import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { NoticePlace, Notices } from "./Notices";
import { goToSaid, say, Toasts } from "./Toasts";

const waited = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
});

afterEach(async () => {
  await waited(60_000);
  cleanup();
  vi.useRealTimers();
});

it("says a sentence for six seconds, and the same one twice only once", async () => {
  render(<Toasts />);
  act(() => say({ text: "Saved" }));
  await waited(3000);
  act(() => say({ text: "Saved" }));
  expect(screen.getAllByText("Saved")).toHaveLength(1);
  await waited(5900);
  expect(screen.queryByText("Saved")).not.toBeNull();
  await waited(200);
  expect(screen.queryByText("Saved")).toBeNull();
});

it("waits for whoever has the focus in it", async () => {
  const undone = vi.fn();
  render(<Toasts />);
  act(() => say({ text: "Marked", action: { label: "Undo", onAct: undone } }));
  await act(async () => goToSaid());
  expect(document.activeElement?.textContent).toBe("Undo");
  await waited(60_000);
  fireEvent.click(screen.getByText("Undo"));
  expect(undone).toHaveBeenCalledOnce();
  expect(screen.queryByText("Marked")).toBeNull();
});

it("goes by Escape only where the focus is in it", async () => {
  render(<Toasts />);
  act(() => say({ text: "Saved" }));
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(screen.queryByText("Saved")).not.toBeNull();
  await act(async () => goToSaid());
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
  expect(screen.queryByText("Saved")).toBeNull();
});

it("is said inside of the window on top, and on the page once that is closed", async () => {
  const page = (open: boolean) => (
    <Notices value={<Toasts />}>
      <NoticePlace />
      {open && (
        <div role="dialog">
          <NoticePlace />
        </div>
      )}
    </Notices>
  );
  const { rerender } = render(page(true));
  act(() => say({ text: "Saved" }));
  expect(screen.getByText("Saved").closest("[role=dialog]")).not.toBeNull();
  rerender(page(false));
  expect(screen.getByText("Saved").closest("[role=dialog]")).toBeNull();
});
