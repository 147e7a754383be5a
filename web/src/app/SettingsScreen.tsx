import { Libraries } from "@/features/libraries/Libraries";
import { TileSettings } from "@/features/map/TileSettings";
import { Appearance } from "@/features/settings/Appearance";
import { Storage } from "@/features/settings/Storage";
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
    </Screen>
  );
}
