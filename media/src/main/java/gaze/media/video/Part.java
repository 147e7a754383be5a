package gaze.media.video;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;

/// A track's part in a pass.
sealed interface Part extends AutoCloseable {
  TrackResult result(Verdict.Reading reading);

  /// The lane, if there is one.
  List<Lane> lanes();

  @Override
  void close();

  /// The pictures take part.
  record Watched(Lane lane, PictureOutlet outlet) implements Part {
    @Override
    public TrackResult result(Verdict.Reading reading) {
      return Verdict.PICTURES.of(lane, reading);
    }

    @Override
    public List<Lane> lanes() {
      return List.of(lane);
    }

    @Override
    public void close() {
      lane.close();
    }
  }

  /// The sound takes part.
  record Heard(Lane lane) implements Part {
    @Override
    public TrackResult result(Verdict.Reading reading) {
      return Verdict.SOUND.of(lane, reading);
    }

    @Override
    public List<Lane> lanes() {
      return List.of(lane);
    }

    @Override
    public void close() {
      lane.close();
    }
  }

  /// Nothing does.
  record None(TrackResult why) implements Part {
    static final None UNWANTED = new None(new TrackResult.Unwanted());

    @Override
    public TrackResult result(Verdict.Reading reading) {
      return why;
    }

    @Override
    public List<Lane> lanes() {
      return List.of();
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }

  static Part ofPictures(Container container, DecodeLimits limits, FrameTaker taker) {
    try {
      AVStream track =
          PictureTrack.largest(container.format())
              .filter(PictureTrack::decodable)
              .orElseThrow(container::withoutPictures);
      TrackDecoder decoder = TrackDecoder.ofPictures(track, limits);
      PictureOutlet outlet = new PictureOutlet(container, track, limits, taker);
      return new Watched(new Lane(container, decoder, outlet), outlet);
    } catch (UndecodableException refused) {
      return new None(new TrackResult.Failed(Verdict.flaw(refused)));
    }
  }

  static Part ofSound(Container container, SoundTaker taker) {
    Optional<AVStream> track = SoundTrack.of(container.format());
    if (track.isEmpty()) {
      return new None(new TrackResult.Absent());
    }
    try {
      if (!SoundTrack.decodable(track.get())) {
        return new None(
            new TrackResult.Failed(
                new Flaw(
                    ProblemKind.UNSUPPORTED,
                    "The video's sound is in a form that cannot be decoded.")));
      }
      TrackDecoder decoder = TrackDecoder.ofSound(track.get());
      SoundOutlet outlet = new SoundOutlet(container, track.get(), taker);
      return new Heard(new Lane(container, decoder, outlet));
    } catch (UndecodableException refused) {
      return new None(new TrackResult.Failed(Verdict.flaw(refused)));
    }
  }
}
