/// What a worker does to an item: one class per stage, from files to facts.
@NullMarked
package gaze.pipeline.stage;

import org.jspecify.annotations.NullMarked;
