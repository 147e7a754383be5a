package gaze.pipeline.stage;

import gaze.domain.Fingerprint;
import gaze.domain.ModelRef;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.inference.LoadedModels;
import gaze.inference.session.ModelFailedException;
import gaze.inference.speech.Audience;
import gaze.inference.speech.Heard;
import gaze.inference.speech.HeardChunk;
import gaze.inference.speech.Language;
import gaze.inference.speech.Listening;
import gaze.inference.speech.Notebook;
import gaze.inference.speech.RecognizedSegment;
import gaze.inference.speech.Recording;
import gaze.media.pass.Sinks;
import gaze.media.pass.VideoPass;
import gaze.media.pass.VideoRequest;
import gaze.media.pass.VideoResult;
import gaze.media.pixels.Flaw;
import gaze.media.sound.SoundResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Has models listen to a video: its sound is decoded, waits in a file while it is heard, and what
/// was heard before an interruption is not heard again.
final class ListenTo {
  /// How much of the work is decoding.
  private static final double DECODING = 0.1;

  private final VideoPass videos;
  private final LoadedModels models;
  private final Path unfinished;

  /// @param unfinished a folder for the words of videos that were not heard to their end
  ListenTo(VideoPass videos, LoadedModels models, Path unfinished) {
    this.videos = videos;
    this.models = models;
    this.unfinished = unfinished;
  }

  /// @param finder the model that finds where somebody speaks
  /// @param notes what is to be told beside what is heard
  Outcome run(
      Subject subject, ModelChoice choice, ModelRef finder, List<Problem> notes, Progress progress)
      throws IOException, ModelFailedException {
    Path sound = Files.createTempFile("gaze-", ".pcm");
    try {
      VideoResult decoded =
          videos.run(
              subject.path(subject.main()),
              VideoRequest.ACCURATE,
              Sinks.ofSound(sound),
              () -> {
                progress.reached(0);
                return progress.cancelled();
              });
      return switch (decoded) {
        case VideoResult.Cancelled() -> new Outcome.Passed(SkipReason.NOT_APPLICABLE);
        case VideoResult.Failed(Flaw flaw) -> failed(flaw);
        case VideoResult.Passed(var _, SoundResult result) ->
            switch (result) {
              case SoundResult.Written(Path file, var _, Optional<Flaw> note) ->
                  heard(
                      file,
                      Stream.concat(notes.stream(), note.map(ListenTo::problem).stream()).toList(),
                      new Ears(subject.main().fingerprint(), choice.model(), finder),
                      progress);
              case SoundResult.Failed(Flaw flaw) -> failed(flaw);
              case SoundResult.Absent(), SoundResult.Unwanted() ->
                  new Outcome.Passed(SkipReason.NOT_APPLICABLE);
            };
      };
    } finally {
      Files.deleteIfExists(sound);
    }
  }

  private static Outcome failed(Flaw flaw) {
    return new Outcome.Failed(problem(flaw));
  }

  private static Problem problem(Flaw flaw) {
    return new Problem(Stage.TRANSCRIBING, flaw.kind(), flaw.sentence());
  }

  /// Who listens to which file.
  private record Ears(Fingerprint file, ModelRef recognizer, ModelRef finder) {
    /// The same words would be heard in the same file by the same model.
    String notebook() {
      return "%s-%s-%s.jsonl"
          .formatted(file.hex(), recognizer.name(), recognizer.version())
          .replaceAll("[^A-Za-z0-9.-]", "_");
    }
  }

  private Outcome heard(Path sound, List<Problem> notes, Ears ears, Progress progress)
      throws IOException, ModelFailedException {
    Files.createDirectories(unfinished);
    Notebook notebook = new Notebook(unfinished.resolve(ears.notebook()));
    Heard heard =
        models
            .listening(ears.finder(), ears.recognizer())
            .listen(
                () -> Recording.ofSamples(sound),
                new Listening.Request(new Language.Detected(), notebook.read()),
                new Writing(notebook, progress));
    return switch (heard.ending()) {
      case Heard.Ending.Complete() -> {
        notebook.erase();
        yield new Outcome.Found(
            new StageFacts.Transcribed(heard.segments().stream().map(ListenTo::segment).toList()),
            notes);
      }
      case Heard.Ending.Cancelled() -> new Outcome.Passed(SkipReason.NOT_APPLICABLE);
      case Heard.Ending.Failed(var kind, String detail) ->
          new Outcome.Failed(new Problem(Stage.TRANSCRIBING, kind, detail));
      case Heard.Ending.Stuck(String detail) ->
          new Outcome.Failed(new Problem(Stage.TRANSCRIBING, ProblemKind.TIMEOUT, detail));
    };
  }

  private static Segment segment(RecognizedSegment heard) {
    return new Segment(
        SegmentId.random(),
        heard.start(),
        heard.end(),
        heard.text(),
        heard.language(),
        OptionalDouble.of(heard.confidence()),
        Segment.Source.SPEECH,
        false);
  }

  /// Keeps what is heard, and tells how far it is.
  private record Writing(Notebook notebook, Progress progress) implements Audience {
    @Override
    public void reached(double fraction) {
      progress.reached(DECODING + (1 - DECODING) * fraction);
    }

    @Override
    public void heard(HeardChunk chunk) {
      try {
        notebook.add(chunk);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }
}
