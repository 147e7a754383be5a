package gaze.server.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.contract.api.SettingsApi;
import gaze.contract.wire.Settings;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Preferences;
import gaze.server.models.ChosenModels;
import gaze.server.security.RedactingFilter;
import gaze.server.security.SafeHeaders;

/// What a person can choose.
public final class SettingsResource implements SettingsApi {
  private final Engine engine;

  SettingsResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Settings settings() {
    return engine.parts().preferences().settings();
  }

  @Override
  public Settings changeSettings(ObjectNode patch) {
    EngineParts parts = engine.parts();
    ChosenModels.check(patch, parts.models());
    Preferences preferences = parts.preferences().change(patch);
    SafeHeaders.allowPictures(preferences.tiles());
    RedactingFilter.showWholePaths(preferences.supportMode());
    parts.work().follow(preferences.work());
    parts.search().follow(preferences.search());
    return parts.preferences().settings();
  }
}
