/// The command line: a client of the running engine, or of one that it starts for itself.
@NullMarked
package gaze.app.cli;

import org.jspecify.annotations.NullMarked;
