/// What somebody waits for: made by the worker ahead of its background work, kept while there is
/// room.
@NullMarked
package gaze.pipeline.demand;

import org.jspecify.annotations.NullMarked;
