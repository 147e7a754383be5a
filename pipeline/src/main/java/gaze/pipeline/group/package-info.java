/// Which files are one item: pure functions on names and, once the metadata was read, on facts.
@NullMarked
package gaze.pipeline.group;

import org.jspecify.annotations.NullMarked;
