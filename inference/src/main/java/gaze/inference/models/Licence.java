package gaze.inference.models;

import java.net.URI;

/// Under which terms the weights of a model may be used.
///
/// @param spdx the SPDX identifier, or `LicenseRef-…` where there is none
/// @param commercial whether every use is allowed; if not, the owner accepts the terms first
public record Licence(String spdx, String name, URI url, boolean commercial) {}
