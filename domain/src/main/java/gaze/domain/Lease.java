package gaze.domain;

import java.util.Optional;

/// The right to run one stage of one item. A result whose lease is no longer current is discarded.
///
/// @param attempt counts from 1
/// @param fingerprint of the item's main file when the lease was given
public record Lease(
    MediaId media, Stage stage, int attempt, Fingerprint fingerprint, Optional<ModelRef> model) {}
