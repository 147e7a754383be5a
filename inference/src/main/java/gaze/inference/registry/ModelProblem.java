package gaze.inference.registry;

import gaze.domain.ProblemKind;

/// Why a model is not to be used.
///
/// @param detail one sentence a person understands
public record ModelProblem(ProblemKind kind, String detail) {}
