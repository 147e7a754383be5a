/// The scripts that build and start the program.
@NullMarked
package gaze.app.house;

import org.jspecify.annotations.NullMarked;
