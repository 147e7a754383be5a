@NullMarked
package gaze.search.language;

import org.jspecify.annotations.NullMarked;
