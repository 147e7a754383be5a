/// What the whole program promises about itself.
@NullMarked
package gaze.app;

import org.jspecify.annotations.NullMarked;
