/// What people call the things that detectors name.
@NullMarked
package gaze.search.labels;

import org.jspecify.annotations.NullMarked;
