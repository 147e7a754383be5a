/// Arithmetic of the vectors that models make.
@NullMarked
package gaze.inference.vector;

import org.jspecify.annotations.NullMarked;
