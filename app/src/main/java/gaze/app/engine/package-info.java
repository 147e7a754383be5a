/// The engine process: its life from the lock on the data directory to the last closed file, and
/// the one place where its parts are put together.
@NullMarked
package gaze.app.engine;

import org.jspecify.annotations.NullMarked;
