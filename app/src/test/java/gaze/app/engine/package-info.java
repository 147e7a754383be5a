@NullMarked
package gaze.app.engine;

import org.jspecify.annotations.NullMarked;
