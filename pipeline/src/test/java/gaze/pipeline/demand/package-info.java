@NullMarked
package gaze.pipeline.demand;

import org.jspecify.annotations.NullMarked;
