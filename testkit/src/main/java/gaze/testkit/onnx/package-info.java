/// Models that tests make: graphs of ONNX written byte by byte, with weights that are chosen or
/// random.
@NullMarked
package gaze.testkit.onnx;

import org.jspecify.annotations.NullMarked;
