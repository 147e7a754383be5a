/// The worker process that alone touches users' files with decoders and models, and the engine's
/// end of the line to it: tasks go out, replies come back, and either side survives the other's
/// death.
@NullMarked
package gaze.pipeline.worker;

import org.jspecify.annotations.NullMarked;
