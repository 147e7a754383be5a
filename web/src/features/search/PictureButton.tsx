import { ImageUp } from "lucide-react";
import { type ReactElement, useRef } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { OFFERED } from "./given";
import { useLooking, useSearchByPicture } from "./useGiven";

/** Lets somebody choose a picture of this device, on a phone also take one. */
export function PictureInput({
  children,
}: {
  readonly children: (choose: () => void) => ReactElement;
}) {
  const input = useRef<HTMLInputElement>(null);
  const search = useSearchByPicture();
  const onChosen = (field: HTMLInputElement) => {
    const [picture] = field.files ?? [];
    if (picture) void search(picture);
    // The same one may be chosen again.
    field.value = "";
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={OFFERED}
        hidden
        onChange={({ currentTarget }) => onChosen(currentTarget)}
      />
      {children(() => input.current?.click())}
    </>
  );
}

/** The way in the search box to search by a picture. */
export function PictureButton() {
  const { t } = useWords();
  const busy = useLooking(({ now }) => now.is === "looking");
  return (
    <PictureInput>
      {(choose) => (
        <IconButton
          round
          label={t.similar.choose}
          icon={<ImageUp size={18} aria-hidden />}
          aria-busy={busy || undefined}
          onClick={choose}
          className="me-0.5 shrink-0"
        />
      )}
    </PictureInput>
  );
}
