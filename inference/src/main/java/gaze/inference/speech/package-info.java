/// What is said: where somebody speaks in a recording, and the words.
@NullMarked
package gaze.inference.speech;

import org.jspecify.annotations.NullMarked;
