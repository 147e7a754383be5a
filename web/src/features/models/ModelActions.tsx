import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BadgeCheck, EllipsisVertical, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  cancelDownload,
  changeSettings,
  downloadModel,
  removeModel,
  verifyModel,
} from "@/api/commands";
import { type Model, modelsQuery, settingsQuery, topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { AcceptLicence } from "./AcceptLicence";

/** What can be done with a model as it stands. */
export function ModelActions({
  model,
  offline,
}: {
  readonly model: Model;
  readonly offline: boolean;
}) {
  const { t, format } = useWords();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const ask = useMutation({
    mutationFn: (action: (name: string) => Promise<unknown>) => action(model.name),
    onSuccess: () => cache.invalidateQueries({ queryKey: modelsQuery.queryKey }),
  });
  const use = useMutation({
    mutationFn: () => changeSettings({ models: { [model.role]: model.name } }),
    onSuccess: (changed) => {
      cache.setQueryData(settingsQuery.queryKey, changed);
      void cache.invalidateQueries({ queryKey: modelsQuery.queryKey });
      void cache.invalidateQueries({ queryKey: topics.health });
    },
  });
  const here = model.state === "present" || model.state === "refused";
  const rest = format.bytes(model.bytes - model.bytes_here);
  const fetchable = model.state === "absent" || model.state === "failed";
  const busy = model.state === "downloading" || model.state === "verifying";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!model.chosen && model.state === "present" && (
        <Button tone="quiet" busy={use.isPending} onClick={() => use.mutate()}>
          {t.models.use}
        </Button>
      )}
      {fetchable && !model.export && model.bytes > 0 && (
        <Button
          tone={model.chosen ? "primary" : "plain"}
          disabled={offline}
          busy={ask.isPending}
          onClick={() => ask.mutate(downloadModel)}
        >
          {model.bytes_here > 0
            ? t.models.goOn(rest)
            : model.state === "failed"
              ? t.models.again
              : t.models.download(format.bytes(model.bytes))}
        </Button>
      )}
      {model.state === "downloading" && (
        <Button busy={ask.isPending} onClick={() => ask.mutate(cancelDownload)}>
          {t.models.stop}
        </Button>
      )}
      {model.state === "licence_not_accepted" && (
        <Button onClick={() => setAsking(true)}>{t.models.licence.review}</Button>
      )}
      {!busy && (here || model.bytes_here > 0) && (
        <Menu
          trigger={
            <IconButton label={t.models.more(model.title)} icon={<EllipsisVertical size={18} />} />
          }
          actions={[
            ...(here
              ? [
                  {
                    label: t.models.verify,
                    icon: <BadgeCheck size={16} aria-hidden />,
                    onSelect: () => ask.mutate(verifyModel),
                  },
                ]
              : []),
            ...(model.built_in && !model.own
              ? []
              : [
                  {
                    label: t.models.remove,
                    icon: <Trash2 size={16} aria-hidden />,
                    danger: true,
                    onSelect: () => ask.mutate(removeModel),
                  },
                ]),
          ]}
        />
      )}
      {asking && <AcceptLicence model={model} onClose={() => setAsking(false)} />}
    </div>
  );
}
