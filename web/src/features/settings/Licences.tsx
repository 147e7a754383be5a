import { useQuery } from "@tanstack/react-query";
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
      <ul className="divide-y divide-line">
        {data?.map((component) => (
          <li key={`${component.name} ${component.version}`} className="py-2">
            <Licence component={component} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Licence({ component }: { readonly component: Component }) {
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
    <details>
      <summary className="rounded-s wrap-anywhere">{head}</summary>
      <pre className="mt-2 rounded-s bg-sunken p-3 text-s whitespace-pre-wrap wrap-anywhere">
        {component.text}
      </pre>
    </details>
  );
}
