import { CircleCheck } from "lucide-react";
import type { Model } from "@/api/queries";
import { useWords } from "@/i18n";
import { Message } from "@/ui/Message";
import { DownloadLine } from "./DownloadLine";
import { ModelActions } from "./ModelActions";

/** One model: what it is good for, its size and licence, how it stands, what can be done. */
export function ModelRow({ model, offline }: { readonly model: Model; readonly offline: boolean }) {
  const { t, format } = useWords();
  const usable = model.chosen && model.state === "present";
  return (
    <article
      aria-label={model.title}
      className="flex flex-col gap-2 px-4 py-3"
      data-model={model.name}
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-56 flex-1">
          <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
            {model.title}
            {usable && (
              <span className="inline-flex items-center gap-1 text-s font-normal text-ok">
                <CircleCheck size={14} aria-hidden />
                {t.models.inUse}
              </span>
            )}
          </h3>
          <p className="text-muted">{t.models.purpose(model.name, model.purpose)}</p>
          <p className="mt-0.5 flex flex-wrap gap-x-2 text-s text-muted tabular">
            <Facts model={model} />
          </p>
        </div>
        <ModelActions model={model} offline={offline} />
      </div>
      {model.progress && (
        <DownloadLine label={t.models.downloading(model.title)} progress={model.progress} />
      )}
      {model.state === "verifying" && (
        <p role="status" className="text-s text-muted">
          {format.name(model.title)}: {t.models.state.verifying}…
        </p>
      )}
      {model.problem && (
        <Message tone={model.state === "present" ? "warn" : "danger"}>
          {model.problem.detail}
        </Message>
      )}
    </article>
  );
}

function Facts({ model }: { readonly model: Model }) {
  const { t, format } = useWords();
  const whence = model.built_in
    ? t.models.builtIn
    : model.own
      ? t.models.own
      : model.export
        ? t.models.ownExport
        : t.models.state[model.state];
  return (
    <>
      <span>{whence} ·</span>
      {model.bytes > 0 && <span>{format.bytes(model.bytes)} ·</span>}
      <a
        href={model.licence.url}
        target="_blank"
        rel="noreferrer"
        className="underline decoration-line underline-offset-2 hover:text-text"
      >
        {model.licence.spdx.startsWith("LicenseRef") ? model.licence.name : model.licence.spdx}
      </a>
    </>
  );
}
