package gaze.media.pass;

import gaze.domain.ProblemKind;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import gaze.media.scene.Scene;
import gaze.media.scene.Scenes;
import gaze.media.video.FrameSink;
import gaze.media.video.FrameTaker;
import gaze.media.video.PassRequest;
import gaze.media.video.TrackResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/// What is made of a video's pictures in a pass. One thread at a time; closing frees what it holds.
final class PicturePass implements AutoCloseable {
  /// How far a sample may be from the time that it stands for.
  private static final Duration NEAR = Duration.ofMillis(500);

  private final VideoRequest request;
  private final Decodings decodings;
  private final FrameStore store;
  private final RegularFrames regular;
  private final Samples samples = new Samples();
  private final SceneSearch search;

  PicturePass(VideoRequest request, FrameSink sink, Decodings decodings) {
    this.request = request;
    this.decodings = decodings;
    this.store = new FrameStore(sink, request.most());
    this.regular = new RegularFrames(store, request);
    this.search =
        switch (request.mode()) {
          case ACCURATE -> new AccurateSearch(store, request.side());
          case FAST -> new FastSearch(store, request, decodings);
        };
  }

  /// What the decoding is asked for.
  PassRequest first() {
    return decodings.request(search.frames());
  }

  /// What looks at its frames.
  FrameTaker taker() {
    return regular.and(samples).and(search);
  }

  /// To be asked once, after the decoding.
  ///
  /// @param track what came of decoding the pictures
  PicturesResult finish(TrackResult track) throws IOException, UndecodableException {
    return switch (track) {
      case TrackResult.Decoded decoded -> finish(decoded);
      case TrackResult.Failed(Flaw flaw) -> new PicturesResult.Failed(flaw);
      case TrackResult.Absent _, TrackResult.Unwanted _ ->
          throw new IllegalStateException("pictures were asked for: " + track);
    };
  }

  private PicturesResult finish(TrackResult.Decoded decoded)
      throws IOException, UndecodableException {
    Duration end = decoded.end();
    Scenes scenes = search.finish(end);
    LateFrames.look(decodings, unseen(scenes), store, request.side());
    List<Duration> representatives = Representatives.of(scenes.scenes());
    sample(representatives);
    return new PicturesResult.Seen(
        end,
        store.times().size(),
        scenes.with(this::shown),
        SeekSheet.of(samples, end),
        VideoHasher.of(samples, representatives),
        decoded.note().or(decodings::flaw).or(this::tooMany));
  }

  /// Looks again where no sample is near.
  private void sample(List<Duration> times) {
    List<Duration> far =
        times.stream()
            .filter(time -> samples.nearest(time).at().minus(time).abs().compareTo(NEAR) > 0)
            .toList();
    if (!far.isEmpty()) {
      decodings.again(new PassRequest.Frames.At(far), samples.at(far));
    }
  }

  /// The middles of scenes of which there is no frame.
  private List<Duration> unseen(Scenes scenes) {
    return scenes.scenes().stream()
        .filter(scene -> frames(scene).isEmpty())
        .map(Scene::keyFrame)
        .toList();
  }

  /// The scene with a key frame that the sink has: the one that was chosen, or the one nearest to
  /// its middle.
  private Scene shown(Scene scene) {
    return frames(scene).stream()
        .min(Comparator.comparing(at -> at.minus(scene.keyFrame()).abs()))
        .map(scene::shownBy)
        .orElse(scene);
  }

  private NavigableSet<Duration> frames(Scene scene) {
    return store.times().subSet(scene.start(), true, scene.end(), false);
  }

  private Optional<Flaw> tooMany() {
    return store.full()
        ? Optional.of(
            new Flaw(
                ProblemKind.TOO_LARGE,
                "The video has more than the %,d pictures that are kept of one."
                    .formatted(request.most())))
        : Optional.empty();
  }

  @Override
  public void close() {
    search.close();
    samples.close();
  }
}
