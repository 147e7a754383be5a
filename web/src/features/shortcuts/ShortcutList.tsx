import { useWords } from "@/i18n";
import { allShortcuts, useShortcutList } from "@/state/shortcuts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";

/** Every key that does something, by the place where it does. */
export function ShortcutList() {
  const { t } = useWords();
  const close = () => useShortcutList.getState().set(false);
  const words: Record<string, Record<string, string>> = t.shortcuts.names;
  const titles: Record<string, string> = t.shortcuts.groups;
  return (
    <Dialog
      open
      onClose={close}
      reading
      title={t.shortcuts.title}
      actions={
        <Button tone="primary" onClick={close}>
          {t.action.close}
        </Button>
      }
    >
      <div className="flex flex-col gap-5 pb-2">
        {Object.keys(titles).map((group) => (
          <section key={group}>
            <h3 className="mb-1 font-semibold">{titles[group]}</h3>
            <dl>
              {Object.entries(allShortcuts().get(group) ?? {}).map(([action, keys]) => (
                <div key={action} className="flex items-center justify-between gap-6 py-1">
                  <dt className="min-w-24 text-muted">{words[group]?.[action]}</dt>
                  <dd className="flex flex-wrap justify-end gap-1">
                    {keys.map((key) => (
                      <Key key={key} name={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Key({ name }: { readonly name: string }) {
  const { t } = useWords();
  const caps: Record<string, string> = t.shortcuts.caps;
  const mod = /Mac|iP(hone|ad)/.test(navigator.platform) ? "⌘" : t.shortcuts.caps.Control;
  // The plus between two keys, not the key itself.
  const parts = name.split(/\+(?=.)/);
  return (
    <kbd className="inline-flex h-6 min-w-6 items-center justify-center rounded-s border border-control bg-surface px-1.5 font-sans text-s whitespace-nowrap">
      {parts.map((part) => (part === "Mod" ? mod : (caps[part] ?? part.toUpperCase()))).join(" + ")}
    </kbd>
  );
}
