/// The live channel in Java: what the engine says and what a client may ask. The shapes are those
/// of `events.schema.json`; a test holds each of them against it.
@NullMarked
package gaze.contract.events;

import org.jspecify.annotations.NullMarked;
