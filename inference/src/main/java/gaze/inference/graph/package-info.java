/// Small changes to a model's graph in memory, after its hash was verified: a tensor shown as an
/// output, a size set free.
@NullMarked
package gaze.inference.graph;

import org.jspecify.annotations.NullMarked;
