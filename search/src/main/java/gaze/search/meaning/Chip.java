package gaze.search.meaning;

import gaze.search.language.Filter;
import gaze.search.language.Span;

/// A part of the query that is more than words: a filter that was written out, or one that plain
/// words were taken for. Putting `filter().text()` in place of the span makes it exact; putting the
/// words in quotes makes it mere words.
///
/// @param text as it stands in the query
/// @param understood from plain words, which are searched for as text too
/// @param excluded what meets the filter is left out
public record Chip(String text, Span span, Filter filter, boolean understood, boolean excluded) {}
