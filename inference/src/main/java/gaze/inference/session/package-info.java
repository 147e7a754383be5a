/// Models at work: opened when first needed, few at once, closed when idle. ONNX Runtime is known
/// only here.
@NullMarked
package gaze.inference.session;

import org.jspecify.annotations.NullMarked;
