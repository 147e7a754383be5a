import { useMutation } from "@tanstack/react-query";
import { Keyboard } from "lucide-react";
import { signOut } from "@/api/commands";
import { useWords } from "@/i18n";
import { useSession } from "@/state/session";
import { useShortcutList } from "@/state/shortcuts";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Screen";

/** What belongs to this browser alone. */
export function ThisBrowser() {
  const { t } = useWords();
  const setSession = useSession((state) => state.set);
  const list = useShortcutList((state) => state.set);
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => setSession({ kind: "signed-out", codeRefused: false }),
  });
  return (
    <Section title={t.settings.session}>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => list(true)}>
          <Keyboard size={17} aria-hidden />
          {t.shortcuts.show}
        </Button>
        <Button busy={leave.isPending} onClick={() => leave.mutate()}>
          {t.settings.signOut}
        </Button>
      </div>
    </Section>
  );
}
