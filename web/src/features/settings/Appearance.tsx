import { useWords } from "@/i18n";
import { type Language, type Theme, usePreferences } from "@/state/preferences";
import { Segments } from "@/ui/Choice";
import { Section } from "@/ui/Screen";

const themes: readonly Theme[] = ["system", "light", "dark"];
const languages: readonly Language[] = ["system", "en", "de"];

export function Appearance() {
  const { t } = useWords();
  const { theme, language, set } = usePreferences();
  return (
    <Section title={t.settings.appearance}>
      <Line label={t.settings.theme}>
        <Segments
          label={t.settings.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: t.settings.themes[value] }))}
          onChange={(value) => set({ theme: value })}
        />
      </Line>
      <Line label={t.settings.language}>
        <Segments
          label={t.settings.language}
          value={language}
          options={languages.map((value) => ({ value, label: t.settings.languages[value] }))}
          onChange={(value) => set({ language: value })}
        />
      </Line>
    </Section>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}
