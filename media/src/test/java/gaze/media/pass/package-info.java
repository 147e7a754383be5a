@org.jspecify.annotations.NullMarked
package gaze.media.pass;
