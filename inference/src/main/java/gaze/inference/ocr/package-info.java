/// Words in pictures: where lines of text are, which way up, what they say.
@NullMarked
package gaze.inference.ocr;

import org.jspecify.annotations.NullMarked;
