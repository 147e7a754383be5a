package gaze.server.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.inference.models.ModelRole;
import gaze.inference.registry.Choices;
import gaze.inference.registry.Models;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import java.util.Optional;

/// Holds a change of the settings against the models that there are.
public final class ChosenModels {
  private ChosenModels() {}

  /// Refuses a name that is no model of its role. What is no text is left to the contract's rules.
  public static void check(ObjectNode patch, Models models) {
    patch
        .path("models")
        .properties()
        .forEach(
            choice -> {
              Optional<ModelRole> role = ModelRole.named(choice.getKey());
              boolean named =
                  choice.getValue().isTextual()
                      && !choice.getValue().textValue().equals(Choices.NONE);
              if (role.isPresent() && named) {
                check(role.get(), choice.getValue().textValue(), models);
              }
            });
  }

  private static void check(ModelRole role, String name, Models models) {
    if (models.find(name).filter(entry -> entry.model().role() == role).isEmpty()) {
      throw Refusal.at(
          "#/models/" + role,
          RefusalCode.INVALID_REQUEST,
          "There is no model %s for %s.".formatted(name, role));
    }
  }
}
