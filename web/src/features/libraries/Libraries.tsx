import { useQuery } from "@tanstack/react-query";
import { FolderPlus } from "lucide-react";
import { useState } from "react";
import { type Library, librariesQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { useAddFolder } from "@/state/add-folder";
import { Button } from "@/ui/Button";
import { Card, Section } from "@/ui/Screen";
import { LibraryRow } from "./LibraryRow";
import { RemoveLibrary } from "./RemoveLibrary";
import { RenameLibrary } from "./RenameLibrary";

type Asking = { readonly what: "rename" | "remove"; readonly library: Library };

/** The folders that were added, what state each is in, and what can be done with it. */
export function Libraries() {
  const { t } = useWords();
  const { data: libraries } = useQuery(librariesQuery);
  const addFolder = useAddFolder((state) => state.set);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);

  return (
    <Section
      title={t.library.title}
      hint={t.library.hint}
      actions={
        <Button onClick={() => addFolder(true)}>
          <FolderPlus size={17} aria-hidden />
          {t.addFolder.button}
        </Button>
      }
    >
      {libraries?.length === 0 && <p className="text-muted">{t.library.none}</p>}
      {libraries && libraries.length > 0 && (
        <Card>
          {libraries.map((library) => (
            <LibraryRow
              key={library.id}
              library={library}
              onRename={() => setAsking({ what: "rename", library })}
              onRemove={() => setAsking({ what: "remove", library })}
            />
          ))}
        </Card>
      )}
      {asking?.what === "rename" && <RenameLibrary library={asking.library} onClose={close} />}
      {asking?.what === "remove" && <RemoveLibrary library={asking.library} onClose={close} />}
    </Section>
  );
}
