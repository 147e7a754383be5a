/// What a file is: by its name (known extensions) and by its first bytes (sniffing).
@NullMarked
package gaze.media.content;

import org.jspecify.annotations.NullMarked;
