import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { mediaQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import type { Selected } from "@/state/selection";
import { IconButton } from "@/ui/Button";
import { say } from "@/ui/Toasts";
import { firstProblem, inTurn } from "./inTurn";

/** Copies where the main file of each lies, a line for each. */
export function PathsButton({ items }: { readonly items: readonly Selected[] }) {
  const { t } = useWords();
  const cache = useQueryClient();
  const copy = useMutation({
    mutationFn: async (chosen: readonly Selected[]) => {
      const answers = await inTurn(chosen, ({ id }) => cache.ensureQueryData(mediaQuery(id)));
      const problem = firstProblem(answers);
      if (problem) throw problem;
      const paths = answers.flatMap((answer) =>
        answer.status === "fulfilled" ? [answer.value.path] : [],
      );
      await navigator.clipboard.writeText(paths.join("\n"));
      say({ text: t.selection.pathsCopied(paths.length) });
    },
  });
  return (
    <IconButton
      label={t.selection.paths}
      icon={<Copy size={18} />}
      disabled={copy.isPending}
      onClick={() => copy.mutate(items)}
    />
  );
}
