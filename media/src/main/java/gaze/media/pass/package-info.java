/// All that is learned of a video by decoding it once: sound, frames, scenes, seek preview and
/// perceptual hash.
@NullMarked
package gaze.media.pass;

import org.jspecify.annotations.NullMarked;
