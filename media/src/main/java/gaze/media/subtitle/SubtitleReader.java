package gaze.media.subtitle;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.media.pixels.Unreadable;
import gaze.media.subtitle.SubtitleReading.Refused;
import gaze.media.subtitle.SubtitleReading.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads SubRip (.srt), WebVTT (.vtt) and SubStation (.ass, .ssa) files. The content decides which:
/// extensions lie. In whatever encoding; broken bytes become U+FFFD.
///
/// Times: what begins before the video is cut at its beginning, what also ends there is dropped; an
/// end that is not after its beginning is taken for a slip, and the words are shown for a second.
public final class SubtitleReader {
  /// A subtitle file that holds its own fonts has several; words alone do not fill one.
  static final int MOST_BYTES = 16 << 20;

  private SubtitleReader() {}

  /// @param language that the file's name promises, a hint at its encoding
  public static SubtitleReading read(Path file, Optional<Locale> language) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream.readNBytes(MOST_BYTES + 1), file.getFileName().toString(), language);
    } catch (IOException failure) {
      Problem problem = Unreadable.problem(failure, Stage.READING_METADATA);
      return new Refused(Trouble.whole(problem.kind(), problem.detail()));
    }
  }

  /// @param bytes of the whole file, or one more than is ever read
  static SubtitleReading read(byte[] bytes, String name, Optional<Locale> language) {
    Charset charset = Encoding.of(bytes, language);
    List<String> lines = Encoding.decode(bytes, charset).lines().toList();
    if (lines.stream().allMatch(String::isBlank)) {
      return new Refused(Trouble.whole(ProblemKind.EMPTY_FILE, "The file holds no text."));
    }
    SubtitleKind kind = SubtitleKind.of(lines, name);
    CueList cues =
        switch (kind) {
          case SUBRIP -> TimedLines.subRip(lines);
          case WEBVTT -> TimedLines.webVtt(lines);
          case SUBSTATION -> SubStation.read(lines);
        };
    if (!cues.isTimed() && !kind.isCertain(lines)) {
      return new Refused(cues.misfit().orElseGet(() -> NoSubtitles.trouble(lines)));
    }
    List<Trouble> notes = new ArrayList<>(cues.notes());
    if (bytes.length > MOST_BYTES) {
      notes.add(
          Trouble.whole(
              ProblemKind.TOO_LARGE,
              "Only the first %,d bytes of the file are read.".formatted(MOST_BYTES)));
    }
    return new Words(cues.sorted(), charset, List.copyOf(notes));
  }
}
