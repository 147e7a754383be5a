import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { acceptLicence, downloadModel } from "@/api/commands";
import { type Model, modelsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Message } from "@/ui/Message";

/** Says what a licence restricts, and fetches the model once it is accepted. */
export function AcceptLicence({
  model,
  onClose,
}: {
  readonly model: Model;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const cache = useQueryClient();
  const accept = useMutation({
    mutationFn: async () => {
      const { state } = await acceptLicence(model.name);
      if (state === "absent") await downloadModel(model.name);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: modelsQuery.queryKey }),
    onSuccess: onClose,
    meta: { silent: true },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.models.licence.title(model.title)}
      description={t.models.licence.why}
      actions={
        <>
          <Button onClick={onClose}>{t.action.cancel}</Button>
          <Button tone="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
            {t.models.licence.accept}
          </Button>
        </>
      }
    >
      <p>{model.licence.name}</p>
      <a
        href={model.licence.url}
        target="_blank"
        rel="noreferrer"
        className="mt-1 inline-flex items-center gap-1.5 text-accent underline underline-offset-2"
      >
        {t.models.licence.text}
        <ExternalLink size={14} aria-hidden />
      </a>
      {accept.error && (
        <Message tone="danger" className="mt-3">
          {accept.error.message}
        </Message>
      )}
    </Dialog>
  );
}
