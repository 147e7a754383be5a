import { useWords } from "@/i18n";

export function App() {
  const { t } = useWords();
  return (
    <main className="grid h-full place-items-center">
      <h1 className="text-m text-muted">{t.app.starting}</h1>
    </main>
  );
}
