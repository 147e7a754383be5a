package gaze.search.text;

/// A word of a text.
///
/// @param text folded
/// @param start where it begins in the text, in UTF-16 units
/// @param end exclusive
/// @param position words in a row have positions in a row; other forms of a word share its position
public record Token(String text, int start, int end, int position) {}
