/// Gaze measured beside its peers, in one run on one machine. Not shipped.
@NullMarked
package gaze.bench;

import org.jspecify.annotations.NullMarked;
