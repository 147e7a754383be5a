/// Words that are there already: subtitle files beside a video and text tracks inside it; and the
/// reverse, captions written for players.
@NullMarked
package gaze.media.subtitle;

import org.jspecify.annotations.NullMarked;
