package gaze.media.metadata;

import gaze.domain.AudioTrack;
import gaze.domain.VideoTrack;
import java.time.Duration;
import java.util.Optional;

/// What a demultiplexer says of a video.
record VideoFacts(Optional<Duration> duration, VideoTrack picture, Optional<AudioTrack> sound) {}
