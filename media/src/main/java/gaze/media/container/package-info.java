/// The two families of containers that pictures and videos are built on, as a reader of metadata
/// sees them: TIFF's directories and ISO's boxes. Bounded: no file makes them read or keep more
/// than a little.
@NullMarked
package gaze.media.container;

import org.jspecify.annotations.NullMarked;
