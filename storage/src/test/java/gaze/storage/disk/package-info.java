/// The contract of blobs on a disk, and what only a disk must prove.
@NullMarked
package gaze.storage.disk;

import org.jspecify.annotations.NullMarked;
