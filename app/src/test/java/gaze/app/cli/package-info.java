/// What the command line finds on the machine.
@NullMarked
package gaze.app.cli;

import org.jspecify.annotations.NullMarked;
