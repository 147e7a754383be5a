/// Models as the rest of Gaze asks them.
@NullMarked
package gaze.inference;

import org.jspecify.annotations.NullMarked;
