/// What plain words mean beside themselves: times, places and kinds of items, each a filter that
/// can be shown, changed and removed.
@NullMarked
package gaze.search.meaning;

import org.jspecify.annotations.NullMarked;
