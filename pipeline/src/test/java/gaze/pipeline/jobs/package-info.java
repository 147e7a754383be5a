@NullMarked
package gaze.pipeline.jobs;

import org.jspecify.annotations.NullMarked;
