package gaze.bench;

import gaze.media.picture.PreviewMaker;
import gaze.media.picture.PreviewResult;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.Previews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Thumbnail (512) and preview (1440) of large JPEGs, beside sharp and vipsthumbnail making the
/// same two. Gaze's side makes placeholder, colours and hash besides.
final class PictureBench {
  private static final int ROUNDS = 6;
  private static final String QUALITY = "80";

  private record Line(String name, Duration gaze, Duration sharp, Duration vips, double worst) {}

  private final Path folder;
  private final Path node;

  /// @param node where sharp is installed
  PictureBench(Path folder, Path node) {
    this.folder = folder;
    this.node = node;
  }

  String measure(List<Path> photos) throws IOException {
    sharp("reference", List.of(folder.toString()), photos);
    List<String> timed = sharp("time", List.of("" + ROUNDS, QUALITY, folder.toString()), photos);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      Path photo = photos.get(i);
      Duration sharp = Duration.ofNanos((long) (Double.parseDouble(timed.get(i)) * 1e6));
      lines.add(
          new Line(name(photo), gaze(photo), sharp, vips(photo), similarityLessThanSharp(photo)));
    }
    return table(lines);
  }

  private List<String> sharp(String mode, List<String> arguments, List<Path> photos) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("node", node.resolve("sharp.mjs").toString(), mode));
    command.addAll(arguments);
    photos.forEach(photo -> command.add(photo.toString()));
    return Peer.run(command).lines();
  }

  private Duration gaze(Path photo) throws IOException {
    PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);
    for (int i = 0; i < 2 * ROUNDS; i++) {
      maker.make(photo);
    }
    Previews previews = ((PreviewResult.Made) maker.make(photo)).previews();
    Files.write(output(photo, 512, "gaze.jpg"), previews.thumbnail().bytes());
    Files.write(output(photo, 1440, "gaze.jpg"), previews.preview().bytes());
    return CpuClock.each(ROUNDS, () -> maker.make(photo));
  }

  private Duration vips(Path photo) {
    if (!Peer.isInstalled("vipsthumbnail")) {
      return Duration.ZERO;
    }
    Duration sum = Duration.ZERO;
    for (int side : new int[] {512, 1440}) {
      String target = output(photo, side, "vips.jpg") + "[Q=" + QUALITY + "]";
      List<String> command =
          List.of("vipsthumbnail", "-s", side + "x" + side + ">", "-o", target, photo.toString());
      sum = sum.plus(Peer.run(command).cpu());
    }
    return sum;
  }

  /// By how much Gaze's worse picture lies below sharp's, both against full decode and Lanczos.
  private double similarityLessThanSharp(Path photo) {
    double worst = -1;
    for (int side : new int[] {512, 1440}) {
      Path reference = output(photo, side, "reference.png");
      double sharp = Similarity.of(output(photo, side, "sharp.jpg"), reference);
      double gaze = Similarity.of(output(photo, side, "gaze.jpg"), reference);
      worst = Math.max(worst, sharp - gaze);
    }
    return worst;
  }

  private Path output(Path photo, int side, String suffix) {
    return folder.resolve("%s.%d.%s".formatted(photo.getFileName(), side, suffix));
  }

  private static String name(Path photo) {
    String name = photo.getFileName().toString();
    return name.startsWith("drawn") ? name : "real photo";
  }

  private static String table(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        ## Thumbnails

        JPEG to oriented, sRGB 512 and 1440 pixel JPEGs of quality 80, milliseconds of CPU for both,
        one thread, warm; vipsthumbnail as two commands. SSIM: how far Gaze's worse picture lies below
        sharp's, both against a full decode shrunk by Lanczos (at most 0.005 is asked for).

        | picture | Gaze | sharp | vipsthumbnail | Gaze × sharp | SSIM below sharp |
        |---|---:|---:|---:|---:|---:|
        """);
    Duration gaze = Duration.ZERO;
    Duration sharp = Duration.ZERO;
    Duration vips = Duration.ZERO;
    double worst = -1;
    for (Line line : lines) {
      text.append(row(line));
      gaze = gaze.plus(line.gaze());
      sharp = sharp.plus(line.sharp());
      vips = vips.plus(line.vips());
      worst = Math.max(worst, line.worst());
    }
    return text.append(row(new Line("**all**", gaze, sharp, vips, worst))).toString();
  }

  private static String row(Line line) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %.2f | %.4f |%n",
        line.name(),
        line.gaze().toMillis(),
        line.sharp().toMillis(),
        line.vips().isZero() ? "–" : "" + line.vips().toMillis(),
        (double) line.sharp().toNanos() / line.gaze().toNanos(),
        line.worst());
  }
}
