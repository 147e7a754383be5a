/// What a picture looks like, as a vector: pictures that look alike lie close.
@NullMarked
package gaze.inference.features;

import org.jspecify.annotations.NullMarked;
