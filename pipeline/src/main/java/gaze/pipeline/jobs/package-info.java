/// The durable schedule: which item is worked on next, and what the end of each attempt means.
@NullMarked
package gaze.pipeline.jobs;

import org.jspecify.annotations.NullMarked;
