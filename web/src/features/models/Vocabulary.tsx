import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { changeSettings } from "@/api/commands";
import { settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Message } from "@/ui/Message";

/** The tags that pictures get by comparison with sentences, to be read and changed as text. */
export function Vocabulary() {
  const { t } = useWords();
  const id = useId();
  const cache = useQueryClient();
  const { data: settings } = useQuery(settingsQuery);
  const [draft, setDraft] = useState<string>();
  const change = useMutation({
    mutationFn: (vocabulary: string | null) => changeSettings({ vocabulary }),
    onSuccess: (changed) => {
      cache.setQueryData(settingsQuery.queryKey, changed);
      setDraft(undefined);
    },
  });
  if (!settings) return null;
  const changed = draft !== undefined && draft !== settings.vocabulary;
  return (
    <details className="group">
      <summary className="flex cursor-pointer touch-target list-none items-start gap-1.5 px-4 py-2.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={16}
          aria-hidden
          className="mt-0.5 shrink-0 text-muted transition-transform duration-(--duration-fast) group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
        />
        <span>
          {t.models.vocabulary}
          <span className="block text-s text-muted">{t.models.vocabularyHint}</span>
        </span>
      </summary>
      <div className="flex flex-col gap-3 px-4 pt-1 pb-4">
        <label htmlFor={id} className="text-s text-muted">
          {t.models.vocabularyForm}
        </label>
        <textarea
          id={id}
          rows={14}
          spellCheck={false}
          dir="ltr"
          value={draft ?? settings.vocabulary}
          onChange={({ target }) => setDraft(target.value)}
          className="w-full rounded-m border border-control bg-surface px-3 py-2 font-mono text-s"
        />
        {change.error && <Message tone="danger">{change.error.message}</Message>}
        <div className="flex flex-wrap gap-2">
          <Button
            tone="primary"
            disabled={!changed}
            busy={change.isPending}
            onClick={() => draft !== undefined && change.mutate(draft)}
          >
            {t.models.saveVocabulary}
          </Button>
          <Button busy={change.isPending} onClick={() => change.mutate(null)}>
            {t.models.gazesVocabulary}
          </Button>
        </div>
      </div>
    </details>
  );
}
