@NullMarked
package gaze.search.index;

import org.jspecify.annotations.NullMarked;
