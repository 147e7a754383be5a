/// Pictures of every kind made visible: previews from one decode, and the whole picture for what
/// browsers cannot show.
@NullMarked
package gaze.media.picture;

import org.jspecify.annotations.NullMarked;
