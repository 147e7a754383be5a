import { useQuery } from "@tanstack/react-query";
import { FolderPlus, ImageUp } from "lucide-react";
import { librariesQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { useSearchByPicture } from "./useGiven";
import { useGivenByHand } from "./useGivenByHand";

/** Takes pictures that are dropped onto the window or pasted. */
export function GivenHere() {
  const { t } = useWords();
  const over = useGivenByHand(useSearchByPicture());
  const { data: libraries } = useQuery(librariesQuery);
  const nothing = libraries?.length === 0;
  const Icon = nothing ? FolderPlus : ImageUp;
  if (!over) return null;
  return (
    <div
      data-drop-target
      className="appear pointer-events-none fixed inset-0 z-60 grid place-items-center bg-film/50 p-3"
    >
      <div className="grid size-full place-items-center rounded-l border-2 border-dashed border-film-text">
        <p className="flex max-w-sm flex-col items-center gap-3 rounded-l bg-raised px-8 py-6 text-center text-l font-semibold shadow-float">
          <Icon size={40} className="text-accent" aria-hidden />
          {nothing ? t.similar.nothingYet : t.similar.drop}
        </p>
      </div>
    </div>
  );
}
