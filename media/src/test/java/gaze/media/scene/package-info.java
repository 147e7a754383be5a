/// Films that are made for tests, with known cuts, and what is found in them.
@NullMarked
package gaze.media.scene;

import org.jspecify.annotations.NullMarked;
