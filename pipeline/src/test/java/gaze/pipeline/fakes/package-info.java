/// Storage that lives in memory, with the rules of the ports.
@org.jspecify.annotations.NullMarked
package gaze.pipeline.fakes;
