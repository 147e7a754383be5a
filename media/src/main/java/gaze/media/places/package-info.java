/// Where on earth: the time zone and the name of a place, offline.
@NullMarked
package gaze.media.places;

import org.jspecify.annotations.NullMarked;
