import { useQueries } from "@tanstack/react-query";
import { librariesQuery, modelsQuery, settingsQuery, statsQuery } from "@/api/queries";
import { Libraries } from "@/features/libraries/Libraries";
import { TileSettings } from "@/features/map/TileSettings";
import { ModelsSummary } from "@/features/models/ModelsSummary";
import { About } from "@/features/settings/About";
import { Appearance } from "@/features/settings/Appearance";
import { Privacy } from "@/features/settings/Privacy";
import { Storage } from "@/features/settings/Storage";
import { ThisBrowser } from "@/features/settings/ThisBrowser";
import { Work } from "@/features/settings/Work";
import { useWords } from "@/i18n";
import { Screen } from "@/ui/Screen";

export function SettingsScreen() {
  const { t } = useWords();
  // One part that comes later would push the others down under somebody's finger.
  const known = useQueries({
    queries: [librariesQuery, modelsQuery, settingsQuery, statsQuery],
    combine: (answers) => answers.every(({ isPending }) => !isPending),
  });
  return (
    <Screen title={t.settings.title}>
      {known && (
        <>
          <Libraries />
          <Appearance />
          <Work />
          <ModelsSummary />
          <TileSettings />
          <Storage />
          <Privacy />
          <ThisBrowser />
          <About />
        </>
      )}
    </Screen>
  );
}
