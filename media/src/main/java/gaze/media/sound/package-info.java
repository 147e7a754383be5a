/// The sound of a video as speech recognition takes it: 16,000 samples a second of one channel.
@NullMarked
package gaze.media.sound;

import org.jspecify.annotations.NullMarked;
