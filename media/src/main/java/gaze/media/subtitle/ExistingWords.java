package gaze.media.subtitle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Looks for words that came with a video: subtitle files beside it and text tracks inside it.
public sealed interface ExistingWords {
  /// @param chosen the video's words, one of each language, the best first; none for most videos
  /// @param notes what could not be read and why; the rest is used
  record Found(List<Subtitles> chosen, List<Note> notes) implements ExistingWords {}

  /// Somebody said stop.
  record Cancelled() implements ExistingWords {}

  /// Something wrong with one of several files.
  ///
  /// @param file its name
  record Note(String file, Trouble trouble) {}

  /// @param files that the scan found to be the video's subtitles
  /// @param timeLimit for the tracks inside the video
  /// @param cancelled asked before every read
  static ExistingWords find(
      Path video, List<Path> files, Duration timeLimit, BooleanSupplier cancelled) {
    List<Subtitles> all = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Path file : files) {
      if (cancelled.getAsBoolean()) {
        return new Cancelled();
      }
      beside(video, file, all, notes);
    }
    String name = video.getFileName().toString();
    switch (EmbeddedSubtitles.read(video, timeLimit, cancelled)) {
      case EmbeddedReading.Tracks(var tracks, var troubles) -> {
        tracks.stream().map(Subtitles::of).forEach(all::add);
        troubles.forEach(trouble -> notes.add(new Note(name, trouble)));
      }
      case EmbeddedReading.Failed(Trouble trouble) -> notes.add(new Note(name, trouble));
      case EmbeddedReading.Cancelled() -> {
        return new Cancelled();
      }
    }
    return new Found(SubtitleChoice.of(all), List.copyOf(notes));
  }

  private static void beside(Path video, Path file, List<Subtitles> all, List<Note> notes) {
    String name = file.getFileName().toString();
    SubtitleLabel label = SubtitleName.of(name, video.getFileName().toString());
    switch (SubtitleReader.read(file, label.language())) {
      case SubtitleReading.Words(var cues, _, var troubles) -> {
        all.add(new Subtitles(new Subtitles.Origin.File(name), label, cues));
        troubles.forEach(trouble -> notes.add(new Note(name, trouble)));
      }
      case SubtitleReading.Refused(Trouble trouble) -> notes.add(new Note(name, trouble));
    }
  }
}
