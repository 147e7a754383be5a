package gaze.pipeline.scan;

import gaze.domain.ProblemKind;

/// Something that a scan could not look at, and went on.
///
/// @param path below the library's root; empty for the root itself
/// @param detail one sentence a person understands
public record ScanProblem(String path, ProblemKind kind, String detail) {}
