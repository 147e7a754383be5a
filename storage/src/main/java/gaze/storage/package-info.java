/// The ports of what Gaze keeps. Every row hangs off an owner: whatever reads or changes an owner's
/// rows is reached through [gaze.storage.Storage] with that owner in hand. Adapters live in
/// sub-packages and pass one suite of contract tests.
@NullMarked
package gaze.storage;

import org.jspecify.annotations.NullMarked;
