/// The models: which there are, how they stand, how they come.
@NullMarked
package gaze.server.models;

import org.jspecify.annotations.NullMarked;
