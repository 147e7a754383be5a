package gaze.inference.registry;

import gaze.inference.models.ModelRole;
import java.util.Map;
import java.util.Set;

/// What the owner has decided about models.
///
/// @param offline whether nothing may be fetched
/// @param chosen the name of the model of each role
/// @param acceptedLicences their SPDX identifiers
public record Choices(
    boolean offline, Map<ModelRole, String> chosen, Set<String> acceptedLicences) {}
