package gaze.media.pass;

import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import gaze.media.pixels.Unreadable;
import gaze.media.sound.SoundResult;
import gaze.media.sound.SoundWriter;
import gaze.media.video.DecodingPass;
import gaze.media.video.FrameSink;
import gaze.media.video.PassRequest;
import gaze.media.video.PassResult;
import gaze.media.video.TrackResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Decodes a video once for all that is wanted of it: sound, frames, scenes, seek preview and hash.
/// Thread-safe; each call decodes with one thread and holds some hundred small pictures and a few
/// dozen larger ones, however long the video is.
public final class VideoPass {
  private final DecodingPass pass;

  public VideoPass(DecodeLimits limits) {
    this.pass = new DecodingPass(limits);
  }

  /// @param file a video by its content
  /// @param cancelled asked before every packet; true ends the work
  public VideoResult run(Path file, VideoRequest request, Sinks sinks, BooleanSupplier cancelled) {
    Decodings decodings = new Decodings(pass, file, request, cancelled);
    return switch (sinks) {
      case Sinks(Sinks.Pictures.Into(FrameSink frames), Sinks.Sound.Into(Path sound)) -> {
        try (PicturePass pictures = new PicturePass(request, frames, decodings);
            SoundWriter writer = new SoundWriter(sound)) {
          PassResult result = pass.run(file, pictures.first(), pictures.taker(), writer);
          yield result(result, pictures::finish, writer::finish, cancelled);
        }
      }
      case Sinks(Sinks.Pictures.Into(FrameSink frames), Sinks.Sound.Nowhere()) -> {
        try (PicturePass pictures = new PicturePass(request, frames, decodings)) {
          PassResult result = pass.watch(file, pictures.first(), pictures.taker());
          yield result(result, pictures::finish, _ -> new SoundResult.Unwanted(), cancelled);
        }
      }
      case Sinks(Sinks.Pictures.Nowhere(), Sinks.Sound.Into(Path sound)) -> {
        try (SoundWriter writer = new SoundWriter(sound)) {
          PassRequest all = decodings.request(new PassRequest.Frames.All());
          PassResult result = pass.listen(file, all, writer);
          yield result(result, _ -> new PicturesResult.Unwanted(), writer::finish, cancelled);
        }
      }
      case Sinks(Sinks.Pictures.Nowhere(), Sinks.Sound.Nowhere()) ->
          new VideoResult.Passed(new PicturesResult.Unwanted(), new SoundResult.Unwanted());
    };
  }

  @FunctionalInterface
  private interface Finish {
    PicturesResult of(TrackResult track) throws IOException, UndecodableException;
  }

  private static VideoResult result(
      PassResult result,
      Finish pictures,
      Function<TrackResult, SoundResult> sound,
      BooleanSupplier cancelled) {
    return switch (result) {
      case PassResult.Failed(Flaw flaw) -> new VideoResult.Failed(flaw);
      case PassResult.Cancelled() -> new VideoResult.Cancelled();
      case PassResult.Read read -> {
        try {
          PicturesResult seen = pictures.of(read.pictures());
          yield cancelled.getAsBoolean()
              ? new VideoResult.Cancelled()
              : new VideoResult.Passed(seen, sound.apply(read.sound()));
        } catch (UndecodableException refused) {
          yield new VideoResult.Failed(new Flaw(refused.kind(), refused.sentence()));
        } catch (IOException lost) {
          yield new VideoResult.Failed(Unreadable.flaw(lost));
        }
      }
    };
  }
}
