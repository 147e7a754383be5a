@NullMarked
package gaze.search.meaning;

import org.jspecify.annotations.NullMarked;
