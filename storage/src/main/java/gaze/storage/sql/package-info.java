/// The storage ports in SQL, by jOOQ: what every database does the same way. An adapter brings its
/// connections as [gaze.storage.sql.Transactions].
@NullMarked
package gaze.storage.sql;

import org.jspecify.annotations.NullMarked;
