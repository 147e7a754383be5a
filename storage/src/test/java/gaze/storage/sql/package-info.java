/// What the SQL of the ports must prove whatever the connections are.
@NullMarked
package gaze.storage.sql;

import org.jspecify.annotations.NullMarked;
