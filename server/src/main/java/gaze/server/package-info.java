/// The contract over HTTP: one class for each resource, and the edge where what is refused becomes
/// problem details. Nothing is constructed here; the engine's parts come in through
/// [gaze.server.Engine].
@NullMarked
package gaze.server;

import org.jspecify.annotations.NullMarked;
