/// The contracts on SQLite, and what only SQLite must prove.
@NullMarked
package gaze.storage.sqlite;

import org.jspecify.annotations.NullMarked;
