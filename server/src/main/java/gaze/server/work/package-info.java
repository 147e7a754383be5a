/// The work in the background as a person sees it: what is done, what waits, what went wrong.
@NullMarked
package gaze.server.work;

import org.jspecify.annotations.NullMarked;
