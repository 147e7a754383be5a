import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Card, Section } from "@/ui/Screen";
import { HowSure } from "./HowSure";
import { ModelRow } from "./ModelRow";
import type { RoleModels } from "./models";
import { Vocabulary } from "./Vocabulary";

/** What one kind of model is for, the one in use, and the others when they are asked for. */
export function RoleSection({
  models: { role, chosen, others },
  offline,
}: {
  readonly models: RoleModels;
  readonly offline: boolean;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  // Where nothing usable is chosen, all are shown: one of them is what a person looks for.
  const shown = chosen && !open ? [chosen] : [...(chosen ? [chosen] : []), ...others];
  return (
    <Section title={t.models.roles[role].title} hint={t.models.roles[role].hint}>
      <Card>
        {shown.map((model) => (
          <ModelRow key={model.name} model={model} offline={offline} />
        ))}
        {chosen && others.length > 0 && (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="flex h-10 w-full touch-target items-center gap-1.5 px-4 text-muted hover:bg-hover hover:text-text"
          >
            <ChevronRight
              size={16}
              aria-hidden
              className={
                open
                  ? "rotate-90 transition-transform duration-(--duration-fast)"
                  : "transition-transform duration-(--duration-fast) rtl:rotate-180"
              }
            />
            {t.models.others(others.length)}
          </button>
        )}
        {role === "object_detection" && chosen && <HowSure />}
        {role === "image_text" && chosen && <Vocabulary />}
      </Card>
    </Section>
  );
}
