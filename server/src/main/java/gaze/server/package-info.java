/// The contract over HTTP. Here is what all resources share, and the edge where what is refused
/// becomes problem details; the folders below hold one class for each resource. Nothing is
/// constructed here: the engine's parts come in through [gaze.server.Engine].
@NullMarked
package gaze.server;

import org.jspecify.annotations.NullMarked;
