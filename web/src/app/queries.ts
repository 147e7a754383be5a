import { MutationCache, QueryClient } from "@tanstack/react-query";
import { Refusal } from "@/api/client";
import { say } from "@/ui/Toasts";

/** The one cache of what the engine said. The live channel tells what has changed, so nothing is polled. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, problem) =>
        !(problem instanceof Refusal && problem.status < 500) && failures < 3,
    },
    // Without it, a command while offline would wait in silence.
    mutations: { networkMode: "always" },
  },
  mutationCache: new MutationCache({
    onError: (problem, _variables, _context, mutation) => {
      // A form shows its own problems beside its fields.
      if (mutation.meta?.silent !== true) say({ text: problem.message });
    },
  }),
});
