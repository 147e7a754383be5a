/// Makes the files of places that the program carries, from GeoNames' towns and timeshape's zones.
/// Run by the build, never by the program.
@NullMarked
package gaze.media.places.bake;

import org.jspecify.annotations.NullMarked;
