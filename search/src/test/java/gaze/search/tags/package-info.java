@NullMarked
package gaze.search.tags;

import org.jspecify.annotations.NullMarked;
