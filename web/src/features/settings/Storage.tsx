import { useMutation, useQuery } from "@tanstack/react-query";
import { signOut } from "@/api/commands";
import { statsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { useSession } from "@/state/session";
import { Button } from "@/ui/Button";
import { Progress } from "@/ui/Progress";
import { Section } from "@/ui/Screen";

export function Storage() {
  const { t, format } = useWords();
  const { data: stats } = useQuery(statsQuery);
  const setSession = useSession((state) => state.set);
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => setSession({ kind: "signed-out", codeRefused: false }),
  });
  if (!stats) return null;
  const used = stats.disk_total_bytes - stats.disk_free_bytes;
  const free = t.settings.free(
    format.bytes(stats.disk_free_bytes),
    format.bytes(stats.disk_total_bytes),
  );
  return (
    <>
      <Section title={t.settings.storage}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-1.5 tabular">
          <dt className="text-muted">{t.settings.originals}</dt>
          <dd>{format.bytes(stats.bytes)}</dd>
        </dl>
        <Progress label={free} value={used} max={stats.disk_total_bytes} />
        <p className="text-s text-muted tabular">{free}</p>
      </Section>
      <Section title={t.settings.session} hint={t.settings.version(stats.version)}>
        <Button className="self-start" busy={leave.isPending} onClick={() => leave.mutate()}>
          {t.settings.signOut}
        </Button>
      </Section>
    </>
  );
}
