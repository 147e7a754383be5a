package gaze.inference.ocr;

import gaze.inference.image.Raster;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the text in a picture, whichever way it is turned: finds lines, sets them upright, reads
/// them and puts them in the order in which a person reads. Thread-safe.
public final class TextReader {
  /// Pixels that the lines of most recognitions are high.
  public static final int USUAL_LINE_HEIGHT = LineReader.HEIGHT;

  /// Where a line's classification is this doubtful on average, reading decides.
  private static final double SURE = 1.5;

  /// How many lines are read both ways to decide.
  private static final int SAMPLE = 4;

  /// Fewer letters are a sign, not a word.
  private static final int SIGN = 3;

  private static final double SIGN_READABLE = 0.85;

  private final TextFinder finder;
  private final Upright upright;
  private final LineReader reader;
  private final double readable;

  /// The three models of a reader.
  ///
  /// @param detection where lines are
  /// @param angle whether a line stands on its head
  /// @param recognition what a line says
  /// @param lineHeight of the lines that the recognition takes, in pixels
  public record Parts(
      OnnxModel detection, OnnxModel angle, OnnxModel recognition, int lineHeight) {}

  /// @param core the mean probability that makes a place a line
  /// @param readable the mean confidence of its letters that a line needs
  /// @param longest side of a picture that is searched as it is; larger ones are made smaller
  public record Limits(double core, double readable, int longest) {}

  /// @param dictionary the letters that the recognition knows, in its order
  public TextReader(Parts parts, List<String> dictionary, Limits limits) {
    this.finder = new TextFinder(parts.detection(), limits.core(), limits.longest());
    this.upright = new Upright(parts.angle());
    this.reader =
        new LineReader(parts.recognition(), LineReader.classes(dictionary), parts.lineHeight());
    this.readable = limits.readable();
  }

  /// The lines in reading order.
  public List<Line> read(Raster picture) throws ModelFailedException {
    List<TextFinder.Core> cores = finder.find(picture);
    Slant slant = Slant.of(cores.stream().map(TextFinder.Core::line).toList());
    List<Strip> strips = Joining.of(cores.stream().map(core -> strip(core, slant)).toList());
    List<Laid> laid = new ArrayList<>();
    laid.addAll(readAlike(picture, strips.stream().filter(Slant::goesDown).toList()));
    laid.addAll(readAlike(picture, strips.stream().filter(s -> !Slant.goesDown(s)).toList()));
    return inOrder(laid);
  }

  /// A line and where it was cut out.
  private record Laid(Line line, Strip strip) {}

  private static Strip strip(TextFinder.Core core, Slant slant) {
    Strip own = core.line();
    Strip strip = Slant.knows(own) ? own : core.line(slant.angle());
    return new Strip(strip.x(), strip.y(), Slant.angle(strip), strip.length(), strip.height());
  }

  /// Lines that lie alike stand alike: upright, or all on their heads.
  private List<Laid> readAlike(Raster picture, List<Strip> strips) throws ModelFailedException {
    boolean reversed = standOnTheirHeads(picture, strips);
    List<Laid> laid = new ArrayList<>();
    for (Strip strip : strips) {
      Strip turned = reversed ? strip.reversed() : strip;
      Reading reading = read(picture, turned);
      if (readable(reading)) {
        Layout.line(reading, turned, picture).ifPresent(line -> laid.add(new Laid(line, turned)));
      }
    }
    return laid;
  }

  /// Patterns are taken for a letter or two more easily than for a word.
  private boolean readable(Reading reading) {
    boolean sign = reading.text().strip().length() < SIGN;
    return reading.confidence() >= (sign ? Math.max(readable, SIGN_READABLE) : readable);
  }

  private Reading read(Raster picture, Strip strip) throws ModelFailedException {
    Raster line = LineCut.of(picture, strip, LineReader.HEIGHT);
    Raster read =
        reader.height() == LineReader.HEIGHT ? line : LineCut.of(picture, strip, reader.height());
    return WordGaps.of(line).spaced(reader.read(read));
  }

  private boolean standOnTheirHeads(Raster picture, List<Strip> strips)
      throws ModelFailedException {
    List<Strip> longest =
        strips.stream()
            .sorted(Comparator.comparing(Strip::length).reversed())
            .limit(2 * SAMPLE)
            .toList();
    double votes = 0;
    for (Strip strip : longest) {
      votes += upright.headOverFeet(LineCut.of(picture, strip, LineReader.HEIGHT));
    }
    if (Math.abs(votes) >= SURE * longest.size()) {
      return votes > 0;
    }
    double gain = 0;
    for (Strip strip : longest.subList(0, Math.min(SAMPLE, longest.size()))) {
      gain += read(picture, strip.reversed()).certainty() - read(picture, strip).certainty();
    }
    return gain > 0;
  }

  /// In the frame of most of the text.
  private static List<Line> inOrder(List<Laid> laid) {
    double angle =
        laid.stream()
            .map(Laid::strip)
            .max(Comparator.comparing(Strip::length))
            .map(Strip::angle)
            .orElse(0.0);
    List<ReadingOrder.Piece<Line>> pieces = new ArrayList<>();
    for (Laid each : laid) {
      Strip strip = each.strip();
      double along = strip.x() * Math.cos(angle) + strip.y() * Math.sin(angle);
      double across = strip.y() * Math.cos(angle) - strip.x() * Math.sin(angle);
      boolean crossed = Math.abs(Math.cos(strip.angle() - angle)) < Math.sqrt(0.5);
      double width = crossed ? strip.height() : strip.length();
      double height = crossed ? strip.length() : strip.height();
      pieces.add(
          new ReadingOrder.Piece<>(
              each.line(),
              along - width / 2,
              along + width / 2,
              across - height / 2,
              across + height / 2));
    }
    return ReadingOrder.of(pieces);
  }
}
