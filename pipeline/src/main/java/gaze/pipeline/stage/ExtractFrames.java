package gaze.pipeline.stage;

import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.Problem;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.media.video.FrameRequest;
import gaze.media.video.FramesResult;
import gaze.media.video.VideoFrame;
import gaze.media.video.VideoFrames;
import gaze.storage.Blobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// EXTRACTING_FRAMES: one still for every two seconds of a video.
public final class ExtractFrames implements StageWork {
  private final VideoFrames videos;
  private final Blobs blobs;

  public ExtractFrames(VideoFrames videos, Blobs blobs) {
    this.videos = videos;
    this.blobs = blobs;
  }

  @Override
  public Stage stage() {
    return Stage.EXTRACTING_FRAMES;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws IOException {
    Kept kept = new Kept(progress);
    FramesResult result = extracted(subject, progress, kept);
    if (kept.failure.isPresent()) {
      kept.drop();
      throw kept.failure.get();
    }
    return switch (result) {
      case FramesResult.Extracted(_, Optional<Problem> note) ->
          new Outcome.Found(new StageFacts.FramesExtracted(kept.frames), note.stream().toList());
      case FramesResult.Failed(Problem problem) -> new Outcome.Failed(problem);
      case FramesResult.Cancelled _ -> {
        kept.drop();
        yield new Outcome.Passed(SkipReason.NOT_APPLICABLE);
      }
    };
  }

  /// Nothing stays behind of an attempt that ends without a result.
  private FramesResult extracted(Subject subject, Progress progress, Kept kept) {
    boolean ended = false;
    try {
      FramesResult result =
          videos.extract(
              subject.path(subject.main()),
              FrameRequest.DEFAULT.cancelledBy(progress::cancelled),
              kept::keep);
      ended = true;
      return result;
    } finally {
      if (!ended) {
        kept.drop();
      }
    }
  }

  /// The frames that are in the blob store so far.
  private final class Kept {
    private final Progress progress;
    private final List<Frame> frames = new ArrayList<>();
    private Optional<IOException> failure = Optional.empty();

    Kept(Progress progress) {
      this.progress = progress;
    }

    void keep(VideoFrame frame) throws IOException {
      try {
        frames.add(
            new Frame(
                FrameId.random(),
                frame.at(),
                frame.picture().size(),
                blobs.put(frame.picture().bytes(), frame.picture().mime())));
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
      progress.reached(0);
    }

    void drop() {
      blobs.delete(frames.stream().map(frame -> frame.picture().key()).toList());
    }
  }
}
