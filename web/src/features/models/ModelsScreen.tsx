import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { changeSettings } from "@/api/commands";
import { modelsQuery, settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Message } from "@/ui/Message";
import { Screen } from "@/ui/Screen";
import { byRole } from "./models";
import { RoleSection } from "./RoleSection";

/** Every model by what it is for: what is here, what can be had, under which licence. */
export function ModelsScreen() {
  const { t } = useWords();
  const cache = useQueryClient();
  const { data: list } = useQuery(modelsQuery);
  const { data: settings } = useQuery(settingsQuery);
  const goOnline = useMutation({
    mutationFn: () => changeSettings({ offline_mode: false }),
    onSuccess: (changed) => cache.setQueryData(settingsQuery.queryKey, changed),
  });
  const offline = settings?.offline_mode ?? false;
  return (
    <Screen title={t.models.title}>
      <p className="-mt-5 max-w-prose text-muted">{t.models.hint}</p>
      {offline && (
        <Message
          tone="info"
          action={
            <Button busy={goOnline.isPending} onClick={() => goOnline.mutate()}>
              {t.models.goOnline}
            </Button>
          }
        >
          {t.models.offline}
        </Message>
      )}
      {list?.faults.map((fault) => (
        <Message key={fault} tone="warn">
          {fault}
        </Message>
      ))}
      {list &&
        byRole(list.items).map((role) => (
          <RoleSection key={role.role} models={role} offline={offline} />
        ))}
    </Screen>
  );
}
