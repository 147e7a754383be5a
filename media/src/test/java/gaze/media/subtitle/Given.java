package gaze.media.subtitle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the tests of this package are made of.
final class Given {
  private Given() {}

  static Cue cue(long start, long end, String text) {
    return new Cue(Duration.ofMillis(start), Duration.ofMillis(end), text);
  }

  static SubtitleReading.Words words(String file, String name) {
    SubtitleReading reading = SubtitleReader.read(file.getBytes(UTF_8), name, Optional.empty());
    assertThat(reading).isInstanceOf(SubtitleReading.Words.class);
    return (SubtitleReading.Words) reading;
  }

  static List<Cue> srt(String file) {
    return words(file, "a.srt").cues();
  }

  static List<Cue> vtt(String file) {
    return words(file, "a.vtt").cues();
  }

  static List<Cue> ass(String file) {
    return words(file, "a.ass").cues();
  }

  static Trouble refused(String file, String name) {
    SubtitleReading reading = SubtitleReader.read(file.getBytes(UTF_8), name, Optional.empty());
    assertThat(reading).isInstanceOf(SubtitleReading.Refused.class);
    return ((SubtitleReading.Refused) reading).trouble();
  }
}
