/// Videos through FFmpeg's libraries, in this process: their frames, their poster, and stills of
/// kinds that only FFmpeg reads.
@NullMarked
package gaze.media.video;

import org.jspecify.annotations.NullMarked;
