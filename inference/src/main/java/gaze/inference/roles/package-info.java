/// What the models of each role do, made from their files, and the proof that they do it.
@NullMarked
package gaze.inference.roles;

import org.jspecify.annotations.NullMarked;
