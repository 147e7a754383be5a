import { Link } from "@tanstack/react-router";
import { ImageUp, LoaderCircle, X } from "lucide-react";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/Button";
import { Message } from "@/ui/Message";
import { MOST_BYTES, type Refused } from "./given";
import { dropGiven, useLooking, useSearchByPicture } from "./useGiven";
import { useGivenByHand } from "./useGivenByHand";

/** Takes pictures that are dropped onto the window or pasted, and says what becomes of them. */
export function GivenHere() {
  const { t } = useWords();
  const over = useGivenByHand(useSearchByPicture());
  return (
    <>
      {over && (
        <div
          data-drop-target
          className="appear pointer-events-none fixed inset-0 z-60 grid place-items-center bg-film/50 p-3"
        >
          <div className="grid size-full place-items-center rounded-l border-2 border-dashed border-film-text">
            <p className="flex max-w-sm flex-col items-center gap-3 rounded-l bg-raised px-8 py-6 text-center text-l font-semibold shadow-float">
              <ImageUp size={40} className="text-accent" aria-hidden />
              {t.similar.drop}
            </p>
          </div>
        </div>
      )}
      <Said />
    </>
  );
}

function Said() {
  const { t } = useWords();
  const now = useLooking((state) => state.now);
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
      <div role="alert">
        {now.is === "refused" && (
          <div className="rise pointer-events-auto flex items-start rounded-m bg-warn-soft p-0.5 shadow-float">
            <Message
              tone="warn"
              {...(now.refused.why === "model-missing" && { action: <ToModels /> })}
              className="min-w-0 flex-1 max-tablet:pe-0"
            >
              <Why name={now.name} refused={now.refused} />
            </Message>
            {close}
          </div>
        )}
      </div>
    </div>
  );
}

function Why({ name, refused }: { readonly name: string; readonly refused: Refused }) {
  const { t, format } = useWords();
  switch (refused.why) {
    case "model-missing":
      return t.similar.modelMissing;
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

function ToModels() {
  const { t } = useWords();
  return (
    <Button asChild>
      <Link to="/models" onClick={dropGiven}>
        {t.search.toModels}
      </Link>
    </Button>
  );
}
