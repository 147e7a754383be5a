package gaze.domain;

/// The model, or the version of our own method, that made a result.
public record ModelRef(String name, String version) {}
