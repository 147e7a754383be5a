/// Fetches a file whose content is known beforehand. The only package of the engine that connects
/// to anything outside.
@NullMarked
package gaze.inference.download;

import org.jspecify.annotations.NullMarked;
