import { Link } from "@tanstack/react-router";
import { CircleAlert, ImageOff } from "lucide-react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Blank } from "@/ui/Message";

export function PageBroken({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  return (
    <Blank
      icon={<CircleAlert size={40} aria-hidden />}
      title={t.app.failed}
      action={<Button onClick={() => location.reload()}>{t.app.reload}</Button>}
    >
      {error instanceof Error ? error.message : String(error)}
    </Blank>
  );
}

export function PageMissing() {
  const { t } = useWords();
  return (
    <Blank
      icon={<ImageOff size={40} aria-hidden />}
      title={t.app.notFound}
      action={
        <Button asChild>
          <Link to="/">{t.app.toPhotos}</Link>
        </Button>
      }
    />
  );
}
