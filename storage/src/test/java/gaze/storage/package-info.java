/// The contracts that every storage adapter passes, and what their tests are made of.
@NullMarked
package gaze.storage;

import org.jspecify.annotations.NullMarked;
