@NullMarked
package gaze.search.text;

import org.jspecify.annotations.NullMarked;
