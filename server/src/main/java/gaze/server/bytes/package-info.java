/// Sending files: whole, in part, or not at all because the caller has them.
@NullMarked
package gaze.server.bytes;

import org.jspecify.annotations.NullMarked;
