/// The query language: a text becomes a tree of clauses with their positions, or errors that say
/// where and what would be accepted. Knows nothing of an index.
@NullMarked
package gaze.search.language;

import org.jspecify.annotations.NullMarked;
