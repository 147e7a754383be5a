@org.jspecify.annotations.NullMarked
package gaze.pipeline.scan;
