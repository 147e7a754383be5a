/// The live channel: what happens in the engine, told to every browser that listens.
@NullMarked
package gaze.server.live;

import org.jspecify.annotations.NullMarked;
