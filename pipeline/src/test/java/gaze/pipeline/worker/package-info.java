@NullMarked
package gaze.pipeline.worker;

import org.jspecify.annotations.NullMarked;
