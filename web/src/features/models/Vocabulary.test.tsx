import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { settingsQuery } from "@/api/queries";
import { Vocabulary } from "./Vocabulary";

afterEach(() => {
  vi.unstubAllGlobals();
});

function shown(answer: (sent: string) => Response) {
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push(await request.text());
    return answer(sent.at(-1) ?? "");
  });
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  cache.setQueryData(settingsQuery.queryKey, { vocabulary: "[mood] a {} photo" } as never);
  const drawn = render(
    <QueryClientProvider client={cache}>
      <Vocabulary />
    </QueryClientProvider>,
  );
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  const save = screen.getByText<HTMLButtonElement>("Save and tag again");
  return { sent, field, save, leave: drawn.unmount };
}

it("saves what was written, and only where it differs", async () => {
  const { sent, field, save, leave } = shown((body) => new Response(body, { headers: json }));
  expect(save.disabled).toBe(true);
  fireEvent.change(field, { target: { value: "[mood] a {} picture" } });
  fireEvent.click(save);
  await vi.waitFor(() => expect(save.disabled).toBe(true));
  expect(sent.map((body) => JSON.parse(body))).toEqual([{ vocabulary: "[mood] a {} picture" }]);
  expect(field.value).toBe("[mood] a {} picture");
  leave();
});

it("keeps what the engine refuses, with the reason", async () => {
  const detail = "Line 1 has no {}.";
  const { field, save, leave } = shown(() =>
    Response.json({ code: "invalid_request", detail }, { status: 400 }),
  );
  fireEvent.change(field, { target: { value: "[mood] a photo" } });
  fireEvent.click(save);
  await screen.findByText(detail);
  expect(field.value).toBe("[mood] a photo");
  expect(save.disabled).toBe(false);
  leave();
});

const json = { "Content-Type": "application/json" };
