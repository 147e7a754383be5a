/// Search: a question in, items and reasons out. [gaze.search.Search] is the door; the language is
/// in `language`, what plain words mean in `meaning`, the index in `index`.
@NullMarked
package gaze.search;

import org.jspecify.annotations.NullMarked;
