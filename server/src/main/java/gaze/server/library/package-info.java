/// Libraries, and the folders of this machine that may become one.
@NullMarked
package gaze.server.library;

import org.jspecify.annotations.NullMarked;
