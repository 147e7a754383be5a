import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { modelsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Screen";
import { lacking } from "./models";

/** The models in one sentence, and the way to them. */
export function ModelsSummary() {
  const { t, format } = useWords();
  const { data: list } = useQuery(modelsQuery);
  if (!list) return null;
  const roles = lacking(list.items);
  return (
    <Section
      title={t.models.title}
      hint={
        roles.length === 0
          ? t.models.allHere
          : t.models.lacking(format.list(roles.map((role) => t.models.roles[role].title)))
      }
      actions={
        <Button asChild>
          <Link to="/models">{t.models.manage}</Link>
        </Button>
      }
    >
      {null}
    </Section>
  );
}
