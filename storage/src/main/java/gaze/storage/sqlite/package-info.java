/// The storage ports on SQLite: one writing thread that commits what waits together, a few reading
/// connections, and the schema brought up to date when the database is opened.
@NullMarked
package gaze.storage.sqlite;

import org.jspecify.annotations.NullMarked;
