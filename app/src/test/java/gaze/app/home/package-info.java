@NullMarked
package gaze.app.home;

import org.jspecify.annotations.NullMarked;
