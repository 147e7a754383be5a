/// What people call the things that models name.
@NullMarked
package gaze.search.labels;

import org.jspecify.annotations.NullMarked;
