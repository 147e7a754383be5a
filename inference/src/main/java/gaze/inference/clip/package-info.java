/// Pictures and sentences in one space: a sentence lies close to the pictures that it describes.
@NullMarked
package gaze.inference.clip;

import org.jspecify.annotations.NullMarked;
