/// What the generated records of the contract stand on.
@NullMarked
package gaze.contract;

import org.jspecify.annotations.NullMarked;
