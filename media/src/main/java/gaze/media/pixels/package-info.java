/// Pixels outside the heap and what is done to them: orientation, colour, size, encoding, and what
/// a picture is known by (placeholder, colours, perceptual hash).
@NullMarked
package gaze.media.pixels;

import org.jspecify.annotations.NullMarked;
