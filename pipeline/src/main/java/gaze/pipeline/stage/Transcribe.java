package gaze.pipeline.stage;

import gaze.domain.FileRole;
import gaze.domain.ModelRef;
import gaze.domain.Problem;
import gaze.domain.Segment;
import gaze.domain.SegmentId;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.inference.LoadedModels;
import gaze.inference.session.ModelFailedException;
import gaze.media.pass.VideoPass;
import gaze.media.subtitle.Cue;
import gaze.media.subtitle.ExistingWords;
import gaze.media.subtitle.Subtitles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// TRANSCRIBING: what is said in a video, from the subtitles beside it and inside it. To a video
/// without any a model listens; it waits for one where there is none.
public final class Transcribe implements StageWork {
  private static final Duration TIME_LIMIT = Duration.ofMinutes(10);

  private final ListenTo listening;

  /// @param unfinished a folder for what was heard of videos before an interruption
  public Transcribe(VideoPass videos, LoadedModels models, Path unfinished) {
    this.listening = new ListenTo(videos, models, unfinished);
  }

  @Override
  public Stage stage() {
    return Stage.TRANSCRIBING;
  }

  @Override
  public Outcome run(Subject subject, Progress progress) throws IOException, ModelFailedException {
    List<Path> files =
        subject.files().stream()
            .filter(file -> file.role() == FileRole.SUBTITLE)
            .map(subject::path)
            .toList();
    return switch (ExistingWords.find(
        subject.path(subject.main()), files, TIME_LIMIT, progress::cancelled)) {
      case ExistingWords.Cancelled _ -> new Outcome.Passed(SkipReason.NOT_APPLICABLE);
      case ExistingWords.Found(List<Subtitles> chosen, List<ExistingWords.Note> notes) ->
          chosen.isEmpty() ? listened(subject, notes, progress) : read(chosen, notes);
    };
  }

  private Outcome listened(Subject subject, List<ExistingWords.Note> notes, Progress progress)
      throws IOException, ModelFailedException {
    // What is wrong with the video itself, the stages that look at it say.
    List<Problem> problems =
        notes.stream().filter(note -> !isOfVideo(subject, note)).map(Transcribe::problem).toList();
    Optional<ModelChoice> recognizer = subject.model();
    Optional<ModelRef> finder = recognizer.flatMap(ModelChoice::helper);
    if (recognizer.isPresent() && finder.isPresent()) {
      return listening.run(subject, recognizer.get(), finder.get(), problems, progress);
    }
    return problems.isEmpty()
        ? new Outcome.Passed(SkipReason.MODEL_MISSING)
        : new Outcome.Found(new StageFacts.Transcribed(List.of()), problems);
  }

  private static Outcome read(List<Subtitles> chosen, List<ExistingWords.Note> notes) {
    List<Segment> segments =
        chosen.stream()
            .flatMap(subtitles -> subtitles.cues().stream().map(cue -> segment(subtitles, cue)))
            .sorted(Comparator.comparing(Segment::start).thenComparing(Segment::end))
            .toList();
    List<Problem> problems = notes.stream().map(Transcribe::problem).toList();
    return new Outcome.Found(new StageFacts.Transcribed(segments), problems);
  }

  private static boolean isOfVideo(Subject subject, ExistingWords.Note note) {
    return note.file().equals(subject.main().name());
  }

  private static Problem problem(ExistingWords.Note note) {
    return new Problem(
        Stage.TRANSCRIBING,
        note.trouble().kind(),
        "%s: %s".formatted(note.file(), note.trouble().sentence()));
  }

  private static Segment segment(Subtitles subtitles, Cue cue) {
    Segment.Source source =
        switch (subtitles.origin()) {
          case Subtitles.Origin.File _ -> Segment.Source.SUBTITLE_FILE;
          case Subtitles.Origin.Track _ -> Segment.Source.SUBTITLE_TRACK;
        };
    Optional<String> language = subtitles.label().language().map(Locale::toLanguageTag);
    return new Segment(
        SegmentId.random(),
        cue.start(),
        cue.end(),
        cue.text(),
        language,
        OptionalDouble.empty(),
        source,
        false);
  }
}
