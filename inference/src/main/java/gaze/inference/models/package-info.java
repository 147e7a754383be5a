/// Which models there are, where they come from, which of them are here and may be used.
@NullMarked
package gaze.inference.models;

import org.jspecify.annotations.NullMarked;
