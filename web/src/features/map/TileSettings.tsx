import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changeSettings } from "@/api/commands";
import { settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Screen";
import { TextField } from "@/ui/TextField";

/** Whether somebody else's server may draw the map; nobody's until the owner says whose. */
export function TileSettings() {
  const { t } = useWords();
  const cache = useQueryClient();
  const { data: settings } = useQuery(settingsQuery);
  const [text, setText] = useState<string>();
  const change = useMutation({
    mutationFn: (map_tiles: string | null) => changeSettings({ map_tiles }),
    meta: { silent: true },
    onSuccess: (changed) => {
      cache.setQueryData(settingsQuery.queryKey, changed);
      setText(undefined);
      // The page's own policy says whose pictures it may show; it is read when the page is loaded.
      location.reload();
    },
  });
  if (!settings) return null;
  const now = settings.map_tiles ?? "";
  const value = text ?? now;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(value.trim() || null);
  };
  return (
    <Section title={t.map.tiles} hint={t.map.tilesHint}>
      <form onSubmit={submit} className="flex flex-wrap items-start gap-3">
        <TextField
          label={t.map.tilesField}
          placeholder={t.map.tilesExample}
          value={value}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="none"
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
          problem={change.error?.message}
          className="min-w-64 flex-1"
        />
        <div className="flex gap-2 pt-5.5">
          <Button type="submit" disabled={value.trim() === now} busy={change.isPending}>
            {t.action.save}
          </Button>
          {now && (
            <Button tone="quiet" onClick={() => change.mutate(null)} disabled={change.isPending}>
              {t.map.tilesOff}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
