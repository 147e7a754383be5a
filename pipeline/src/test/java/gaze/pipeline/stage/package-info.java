@NullMarked
package gaze.pipeline.stage;

import org.jspecify.annotations.NullMarked;
