/// The words of Gaze as records and sealed types, and the pure stage machine. Knows only the JDK.
@NullMarked
package gaze.domain;

import org.jspecify.annotations.NullMarked;
