import { useMutation, useQueryClient } from "@tanstack/react-query";
import { removeLibrary } from "@/api/commands";
import type { Library } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Message } from "@/ui/Message";
import { say } from "@/ui/Toasts";

/** Asks first: what Gaze knows of the folder cannot be brought back, only found out again. */
export function RemoveLibrary({
  library,
  onClose,
}: {
  readonly library: Library;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const cache = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeLibrary(library.id),
    onSuccess: () => {
      say({ text: t.library.removed(library.name) });
      void cache.invalidateQueries();
      onClose();
    },
    meta: { silent: true },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.library.removeTitle(library.name)}
      description={t.library.removeHint(library.items)}
      actions={
        <>
          <Button onClick={onClose}>{t.action.cancel}</Button>
          <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t.library.remove}
          </Button>
        </>
      }
    >
      <p className="text-s text-muted wrap-anywhere">
        <bdi>{library.folder_path}</bdi>
      </p>
      {remove.error && (
        <Message tone="danger" className="mt-3">
          {remove.error.message}
        </Message>
      )}
    </Dialog>
  );
}
