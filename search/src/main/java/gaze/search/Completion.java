package gaze.search;

import gaze.search.language.Span;
import java.util.OptionalLong;

/// What could follow in the search box.
///
/// @param insert to be put in place of `replaces`
/// @param items how many items have it, where that is known
public record Completion(String insert, String label, Span replaces, OptionalLong items) {}
