/// Where a video's shots begin and end: a pure core that looks at small pictures of its frames, and
/// a shell that decodes them.
@NullMarked
package gaze.media.scene;

import org.jspecify.annotations.NullMarked;
