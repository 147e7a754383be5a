package gaze.media.picture;

import gaze.domain.ProblemKind;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The header of Netpbm's "portable arbitrary map", as `pam(5)` lays it out: `P7` on a line of its
/// own; lines of a word and its value, `WIDTH`, `HEIGHT`, `DEPTH` (samples of a pixel), `MAXVAL`
/// and perhaps `TUPLTYPE`, and comments that begin with `#`; then `ENDHDR`.
///
/// Pixels of one or two samples are grey, of more red, green and blue; the next sample is opacity
/// if the type of the tuples says so or is not told. Others are passed over.
///
/// @param depth samples of a pixel
/// @param most the value of a sample that is white
/// @param type of the tuples; empty where it is not told
/// @param at where the samples begin
record PamHeader(int width, int height, int depth, int most, String type, int at) {
  private static final int LONGEST = 65_536;
  private static final int MOST_SAMPLES = 64;

  /// Empty where the file is another of Netpbm's kinds.
  static Optional<PamHeader> read(PictureFile file) throws IOException, UndecodableException {
    String head = new String(file.upTo(0, LONGEST), StandardCharsets.ISO_8859_1);
    int line = head.indexOf('\n');
    if (line < 0 || !head.substring(0, line).strip().equals("P7")) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int at = line + 1, end; (end = head.indexOf('\n', at)) >= 0; at = end + 1) {
      String[] words = head.substring(at, end).strip().split("\\s+", 2);
      if (words[0].equals("ENDHDR")) {
        return Optional.of(of(values, end + 1));
      }
      if (words.length == 2 && !words[0].startsWith("#")) {
        values.merge(words[0], words[1], (first, more) -> first + " " + more);
      }
    }
    throw PictureFile.endsEarly();
  }

  private static PamHeader of(Map<String, String> values, int at) throws UndecodableException {
    int depth = number(values, "DEPTH");
    int most = number(values, "MAXVAL");
    if (depth < 1 || depth > MOST_SAMPLES || most < 1 || most > 65_535) {
      throw new UndecodableException(
          ProblemKind.UNREADABLE, "The picture's header does not say what its samples mean.");
    }
    String type = values.getOrDefault("TUPLTYPE", "");
    return new PamHeader(number(values, "WIDTH"), number(values, "HEIGHT"), depth, most, type, at);
  }

  /// 0 for what is no number.
  private static int number(Map<String, String> values, String name) {
    String value = values.getOrDefault(name, "");
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }

  int sampleBytes() {
    return most > 255 ? 2 : 1;
  }

  long rowBytes() {
    return (long) width * depth * sampleBytes();
  }

  int colors() {
    return depth < 3 ? 1 : 3;
  }

  boolean transparent() {
    return depth > colors() && (type.isEmpty() || type.endsWith("_ALPHA"));
  }
}
