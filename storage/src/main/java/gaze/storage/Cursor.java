package gaze.storage;

/// Where a list goes on: the sort key of the last row, opaque to whoever carries it.
public record Cursor(String value) {}
