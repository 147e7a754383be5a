package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every keeper of settings does.
public abstract class SettingsContract extends PortContract {
  @Test
  void aSettingIsWhatWasPutLast() {
    Settings settings = storage.settings();
    settings.put("theme", "\"dark\"");
    settings.put("work", "\"gentle\"");
    settings.put("theme", "\"light\"");

    assertThat(settings.find("theme")).contains("\"light\"");
    assertThat(settings.all()).isEqualTo(Map.of("theme", "\"light\"", "work", "\"gentle\""));
  }

  @Test
  void aRemovedSettingIsGone() {
    storage.settings().put("theme", "\"dark\"");
    storage.settings().remove("theme");

    assertThat(storage.settings().find("theme")).isEmpty();
    storage.settings().remove("never-there");
  }
}
