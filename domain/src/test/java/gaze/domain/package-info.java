/// The laws of the words, and of the stage machine above all.
@NullMarked
package gaze.domain;

import org.jspecify.annotations.NullMarked;
