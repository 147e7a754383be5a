/// The meaning of words as vectors, and the tokens that models read words by.
@NullMarked
package gaze.inference.text;

import org.jspecify.annotations.NullMarked;
