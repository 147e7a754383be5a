/// Items: one of them, their pictures and files, the timeline, and search.
@NullMarked
package gaze.server.media;

import org.jspecify.annotations.NullMarked;
