/// From folders to files: walks libraries, tells what is new, changed, gone or renamed since the
/// last look, and keeps watching.
///
/// A scan holds no list of a library's files. It walks folder by folder, compares each with what is
/// stored of it and keeps one bit for every stored file, so that a library of a million files costs
/// no more memory than its largest folder.
@NullMarked
package gaze.pipeline.scan;

import org.jspecify.annotations.NullMarked;
