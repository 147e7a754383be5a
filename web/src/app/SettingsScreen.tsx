import { Libraries } from "@/features/libraries/Libraries";
import { TileSettings } from "@/features/map/TileSettings";
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
  return (
    <Screen title={t.settings.title}>
      <Libraries />
      <Appearance />
      <Work />
      <TileSettings />
      <Storage />
      <Privacy />
      <ThisBrowser />
      <About />
    </Screen>
  );
}
