/// The data directory and what engine and command line agree on there: who holds it, where the
/// engine listens, how its processes are started.
@NullMarked
package gaze.app.home;

import org.jspecify.annotations.NullMarked;
