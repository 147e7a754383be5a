@NullMarked
package gaze.search;

import org.jspecify.annotations.NullMarked;
