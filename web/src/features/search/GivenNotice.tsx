import { Link } from "@tanstack/react-router";
import { FolderPlus, LoaderCircle, X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { useAddFolder } from "@/state/add-folder";
import { Button, IconButton } from "@/ui/Button";
import { Message } from "@/ui/Message";
import { MOST_BYTES, type Refused } from "./given";
import { dropGiven, useLooking } from "./useGiven";

/** What becomes of a picture that was given to be searched by, until it is shown or put away. */
export function GivenNotice() {
  const { t } = useWords();
  const now = useLooking((state) => state.now);
  const remedy = useRemedy(now.is === "refused" ? now.refused : undefined);
  const close = (
    <IconButton
      label={now.is === "looking" ? t.similar.stopLooking : t.action.close}
      icon={<X size={16} aria-hidden />}
      onClick={dropGiven}
    />
  );
  return (
    <div className="pointer-events-none fixed inset-x-3 top-(--bar) z-60 mx-auto flex max-w-xl flex-col">
      <div role="status">
        {now.is === "looking" && (
          <div className="rise pointer-events-auto mx-auto flex w-fit max-w-full items-center gap-2.5 rounded-m border border-line bg-raised py-1 ps-3.5 pe-1 shadow-float">
            <LoaderCircle
              size={18}
              className="shrink-0 animate-spin text-accent motion-reduce:animate-none"
              aria-hidden
            />
            <bdi className="min-w-0 truncate">{t.similar.looking(now.name)}</bdi>
            {close}
          </div>
        )}
      </div>
      {now.is === "refused" && (
        <div
          role="alert"
          className="rise pointer-events-auto flex items-start rounded-m bg-warn-soft p-0.5 shadow-float"
        >
          <Message tone="warn" action={remedy} className="min-w-0 flex-1 max-tablet:pe-0">
            <Why name={now.name} refused={now.refused} />
          </Message>
          {close}
        </div>
      )}
    </div>
  );
}

function Why({ name, refused }: { readonly name: string; readonly refused: Refused }) {
  const { t, format } = useWords();
  switch (refused.why) {
    case "model-missing":
      return t.similar.modelMissing;
    case "nothing-yet":
      return t.similar.nothingYet;
    case "folder":
      return t.similar.folder(name);
    case "unreadable":
      return t.similar.unreadable(name);
    case "too-large":
      return t.similar.tooLarge(name, format.bytes(MOST_BYTES));
    case "unreachable":
      return t.app.unreachable;
    case "other":
      return refused.sentence;
  }
}

/** What can be done about it. */
function useRemedy(refused: Refused | undefined): ReactNode {
  const { t } = useWords();
  const addFolder = useAddFolder((state) => state.set);
  switch (refused?.why) {
    case "model-missing":
      return (
        <Button asChild>
          <Link to="/models" onClick={dropGiven}>
            {t.search.toModels}
          </Link>
        </Button>
      );
    case "nothing-yet":
    case "folder":
      return (
        <Button
          onClick={() => {
            dropGiven();
            addFolder(true);
          }}
        >
          <FolderPlus size={17} aria-hidden />
          {t.addFolder.button}
        </Button>
      );
    case "unreadable":
    case "too-large":
    case "unreachable":
    case "other":
    case undefined:
      return undefined;
  }
}
