package gaze.inference.registry;

import gaze.inference.models.ModelRole;
import java.util.Map;
import java.util.Set;

/// What the owner has decided about models.
///
/// @param offline whether nothing may be fetched
/// @param chosen the name of the model of each role, or [#NONE]
/// @param acceptedLicences their SPDX identifiers
public record Choices(
    boolean offline, Map<ModelRole, String> chosen, Set<String> acceptedLicences) {
  /// Stands in the place of a name where nothing is to be done that needs such a model.
  public static final String NONE = "none";

  /// Whether the owner wants no model of this role.
  public boolean off(ModelRole role) {
    return NONE.equals(chosen.get(role));
  }
}
