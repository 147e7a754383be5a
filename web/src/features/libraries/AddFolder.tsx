import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { addLibrary } from "@/api/commands";
import { topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { useAddFolder } from "@/state/add-folder";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/TextField";
import { say } from "@/ui/Toasts";
import { FolderList } from "./FolderList";

/** Chooses a folder on the engine's machine, by walking to it or by its path, and opens it. */
export function AddFolder() {
  const { t } = useWords();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const form = useId();
  const close = () => useAddFolder.getState().set(false);
  const [shown, setShown] = useState<string>();
  const [path, setPath] = useState("");

  const add = useMutation({
    mutationFn: () => addLibrary({ folder_path: path.trim() }),
    onSuccess: (library) => {
      say({ text: t.addFolder.started(library.name) });
      void cache.invalidateQueries({ queryKey: topics.libraries });
      void cache.invalidateQueries({ queryKey: topics.timeline });
      close();
      void navigate({ to: "/" });
    },
    meta: { silent: true },
  });
  const walk = (to: string | undefined) => {
    setShown(to);
    setPath(to ?? "");
    add.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim()) add.mutate();
  };

  return (
    <Dialog
      open
      onClose={close}
      title={t.addFolder.title}
      description={t.addFolder.description}
      actions={
        <>
          <Button onClick={close}>{t.action.cancel}</Button>
          <Button
            form={form}
            type="submit"
            tone="primary"
            busy={add.isPending}
            disabled={!path.trim()}
          >
            {t.addFolder.submit}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3 py-1">
        <TextField
          label={t.addFolder.path}
          hint={t.addFolder.pathHint}
          value={path}
          spellCheck={false}
          autoComplete="off"
          maxLength={4096}
          onChange={(event) => {
            setPath(event.target.value);
            add.reset();
          }}
          problem={add.error?.message}
        />
        <FolderList path={shown} onWalk={walk} />
      </form>
    </Dialog>
  );
}
