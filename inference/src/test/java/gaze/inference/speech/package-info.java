@org.jspecify.annotations.NullMarked
package gaze.inference.speech;
