/// What the tests of every module share: seeded properties, the real corpus, drawn specimens.
@NullMarked
package gaze.testkit;

import org.jspecify.annotations.NullMarked;
