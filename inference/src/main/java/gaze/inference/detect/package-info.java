/// Objects in pictures: what stands where.
@NullMarked
package gaze.inference.detect;

import org.jspecify.annotations.NullMarked;
