/// The built program as its users run it: real processes, real files, the real API. Runs after
/// packaging.
@NullMarked
package gaze.app.e2e;

import org.jspecify.annotations.NullMarked;
