import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { SignIn } from "@/features/sign-in/SignIn";
import { english, loadWords, useWords, WordsContext } from "@/i18n";
import { showTheme, usePreferences } from "@/state/preferences";
import { useSession } from "@/state/session";
import { NoticePlace, Notices } from "@/ui/Notices";
import { Toasts } from "@/ui/Toasts";
import { queries } from "./queries";
import { router } from "./router";
import { useSessionWatch } from "./session";
import { Waiting } from "./Waiting";

export function App() {
  const { theme, language } = usePreferences();
  const [words, setWords] = useState(english);

  useEffect(() => showTheme(theme), [theme]);
  useEffect(() => {
    let current = true;
    void loadWords(language).then((loaded) => {
      if (!current) return;
      document.documentElement.lang = loaded.language;
      setWords(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);

  return (
    <WordsContext value={words}>
      <QueryClientProvider client={queries}>
        <Notices value={<Toasts />}>
          <Gate />
          <NoticePlace />
        </Notices>
      </QueryClientProvider>
    </WordsContext>
  );
}

/** What is shown depends on whether the engine is there and lets this browser in. */
function Gate() {
  const session = useSessionWatch();
  const set = useSession((state) => state.set);
  const { t } = useWords();
  switch (session.kind) {
    case "unknown":
      return null;
    case "starting":
      return <Waiting title={t.app.starting} hint={t.app.startingHint} />;
    case "unreachable":
      return <Waiting title={t.app.unreachable} hint={t.app.unreachableHint} />;
    case "broken":
      return <Waiting title={t.app.broken} hint={session.detail} />;
    case "signed-out":
      return (
        <SignIn
          codeRefused={session.codeRefused}
          onSignedIn={() => {
            queries.clear();
            set({ kind: "signed-in" });
          }}
        />
      );
    case "signed-in":
      return <RouterProvider router={router} />;
  }
}
