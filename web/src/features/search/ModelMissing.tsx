import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { healthQuery, modelsQuery } from "@/api/queries";
import { useWords } from "@/i18n";

/** One line while nothing can be found by what it looks like, and the way to what it takes. */
export function ModelMissing() {
  const { t, format } = useWords();
  const { data: health } = useQuery(healthQuery);
  const missing = health?.missing_models.includes("image_text") ?? false;
  const { data: models } = useQuery({ ...modelsQuery, enabled: missing });
  const able = models?.items.filter(({ role }) => role === "image_text") ?? [];
  const model = able.find(({ chosen }) => chosen) ?? able[0];
  if (!missing || !model) return null;
  return (
    <p className="text-s text-muted">
      {t.search.needsModel(format.bytes(model.bytes))}{" "}
      <Link to="/models" className="text-accent underline underline-offset-2">
        {t.search.toModels}
      </Link>
    </p>
  );
}
