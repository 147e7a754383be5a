/// The engine itself: its health, counts, logs, settings and the way in.
@NullMarked
package gaze.server.engine;

import org.jspecify.annotations.NullMarked;
