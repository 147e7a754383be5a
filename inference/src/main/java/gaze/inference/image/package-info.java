/// Pictures as models take them.
@NullMarked
package gaze.inference.image;

import org.jspecify.annotations.NullMarked;
