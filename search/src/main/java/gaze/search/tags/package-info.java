/// Tags that pictures get without having been learned.
@NullMarked
package gaze.search.tags;

import org.jspecify.annotations.NullMarked;
