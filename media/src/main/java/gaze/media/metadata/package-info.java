/// What files say of themselves: reading every kind of metadata, and merging what the files of an
/// item say into one truth.
@NullMarked
package gaze.media.metadata;

import org.jspecify.annotations.NullMarked;
