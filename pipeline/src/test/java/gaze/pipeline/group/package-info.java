@org.jspecify.annotations.NullMarked
package gaze.pipeline.group;
