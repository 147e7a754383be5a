import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { renameLibrary } from "@/api/commands";
import { type Library, topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/TextField";

export function RenameLibrary({
  library,
  onClose,
}: {
  readonly library: Library;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const cache = useQueryClient();
  const form = useId();
  const [name, setName] = useState(library.name);
  const rename = useMutation({
    mutationFn: () => renameLibrary(library.id, name.trim()),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: topics.libraries });
      onClose();
    },
    meta: { silent: true },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) rename.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.library.rename}
      actions={
        <>
          <Button onClick={onClose}>{t.action.cancel}</Button>
          <Button
            form={form}
            type="submit"
            tone="primary"
            busy={rename.isPending}
            disabled={!name.trim()}
          >
            {t.action.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="py-1">
        <TextField
          label={t.library.name}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          problem={rename.error?.message}
        />
      </form>
    </Dialog>
  );
}
