/// The worker process: the stages with everything they need, at the end of the engine's line.
@NullMarked
package gaze.app.worker;

import org.jspecify.annotations.NullMarked;
