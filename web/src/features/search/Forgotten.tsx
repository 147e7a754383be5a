import { ImageOff } from "lucide-react";
import { Refusal } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Blank } from "@/ui/Message";
import { PictureInput } from "./PictureButton";

/** Whether a search by a reference failed because the engine does not know it any more. */
export function isForgotten(error: Error | null): boolean {
  return error instanceof Refusal && error.status === 404;
}

/** Says that the picture that was searched by is gone, and how it comes back. */
export function Forgotten({ onStop }: { readonly onStop: () => void }) {
  const { t } = useWords();
  return (
    <Blank
      icon={<ImageOff size={40} aria-hidden />}
      title={t.similar.forgotten}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <PictureInput>
            {(choose) => (
              <Button tone="primary" onClick={choose}>
                {t.similar.chooseAgain}
              </Button>
            )}
          </PictureInput>
          <Button onClick={onStop}>{t.similar.stop}</Button>
        </div>
      }
    >
      {t.similar.forgottenHint}
    </Blank>
  );
}
