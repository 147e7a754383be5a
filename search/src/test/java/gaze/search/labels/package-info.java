@NullMarked
package gaze.search.labels;

import org.jspecify.annotations.NullMarked;
