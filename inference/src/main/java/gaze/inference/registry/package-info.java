/// Which models are here and may be used: fetched, compared, tried out, chosen, accepted.
@NullMarked
package gaze.inference.registry;

import org.jspecify.annotations.NullMarked;
