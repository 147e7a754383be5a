/// Tests of what the engine says of itself.
@NullMarked
package gaze.server.engine;

import org.jspecify.annotations.NullMarked;
