import { useMutation } from "@tanstack/react-query";
import { X } from "lucide-react";
import { cancelJobs } from "@/api/commands";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { say } from "@/ui/Toasts";
import { useRefresh, useTakeUp } from "./useTakeUp";

/** Cancels everything that waits or runs; until it is taken up again, it stays undone. */
export function CancelButton() {
  const { t } = useWords();
  const refresh = useRefresh();
  const takeUp = useTakeUp();
  const cancel = useMutation({
    mutationFn: cancelJobs,
    onSuccess: ({ count }) =>
      say({
        text: t.activity.allCancelled(count),
        action: { label: t.action.undo, onAct: () => takeUp.mutate() },
      }),
    onSettled: refresh,
  });
  return (
    <Button tone="quiet" busy={cancel.isPending} onClick={() => cancel.mutate()}>
      <X size={16} aria-hidden />
      {t.activity.cancelAll}
    </Button>
  );
}
