/// A small library that the project draws, encodes and dates by itself: what `make run` opens when
/// no folder is named. The same on every run.
@NullMarked
package gaze.testkit.sample;

import org.jspecify.annotations.NullMarked;
