import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Message } from "@/ui/Message";
import { type Component, licencesQuery } from "./licences";

/** What others contributed, with the licence of each. */
export function Licences({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { data, error } = useQuery(licencesQuery);
  return (
    <Dialog
      open
      onClose={onClose}
      reading
      title={t.about.licences}
      description={t.about.licencesHint}
      actions={
        <Button tone="primary" onClick={onClose}>
          {t.action.close}
        </Button>
      }
    >
      {error && <Message tone="danger">{t.error.unreachable}</Message>}
      {data && (
        <>
          <Group title={t.about.ofEngine} components={data.engine} />
          <Group title={t.about.ofPages} components={data.pages} />
        </>
      )}
    </Dialog>
  );
}

interface GroupProps {
  readonly title: string;
  readonly components: readonly Component[];
}

function Group({ title, components }: GroupProps) {
  const { format } = useWords();
  return (
    <section className="mb-5">
      <h3 className="sticky -top-2 flex items-baseline justify-between bg-raised py-1.5 font-semibold">
        {title}
        <span className="text-s font-normal text-muted tabular">
          {format.number(components.length)}
        </span>
      </h3>
      <ul className="divide-y divide-line">
        {components.map((component) => (
          <li key={`${component.name} ${component.version}`} className="py-2">
            <Licence component={component} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Licence({ component }: { readonly component: Component }) {
  // Two hundred times the same long text would be a heavy page.
  const [open, setOpen] = useState(false);
  const head = (
    <>
      <span className="font-medium">{component.name}</span>{" "}
      <span className="text-muted tabular">
        {component.version} · {component.identifier}
      </span>
    </>
  );
  if (!component.text) return <p className="wrap-anywhere">{head}</p>;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="rounded-s wrap-anywhere">{head}</summary>
      {open && (
        <pre className="mt-2 rounded-s bg-sunken p-3 text-s whitespace-pre-wrap wrap-anywhere">
          {component.text}
        </pre>
      )}
    </details>
  );
}
