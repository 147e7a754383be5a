/// Does the sample library hold what it promises?
@NullMarked
package gaze.testkit.sample;

import org.jspecify.annotations.NullMarked;
