/// Blobs as files of the data directory.
@NullMarked
package gaze.storage.disk;

import org.jspecify.annotations.NullMarked;
