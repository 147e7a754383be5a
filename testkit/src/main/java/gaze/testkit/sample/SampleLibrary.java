package gaze.testkit.sample;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small library of pictures and videos over ten years: drawn, encoded, dated and placed here,
/// the same on every run. It holds what real libraries hold: turned pictures, sidecars, a Live
/// Photo, a motion photo, a Takeout folder, an edited version, subtitles, and one file that was cut
/// off.
public final class SampleLibrary {
  /// What joins the two files of the Live Photo; `clips.tsv` has it too.
  private static final String LIVE_PHOTO = "5B0C6E1E-7A3C-4C57-9C0B-2F6D9E8A4201";

  private static final Instant SUBTITLED = Instant.parse("2025-02-01T12:00:00Z");

  private SampleLibrary() {}

  /// `SampleLibrary FOLDER` draws the library there, unless it is there already.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("need one folder, got " + Arrays.toString(arguments));
    }
    Path folder = Path.of(arguments[0]);
    Path complete = folder.resolveSibling(folder.getFileName() + ".complete");
    if (!Files.exists(complete)) {
      draw(folder);
      Files.writeString(complete, "");
    }
  }

  /// Draws every file below `folder`.
  public static void draw(Path folder) {
    Stream<Runnable> shots =
        rows("shots.tsv").stream().map(Shot::parse).map(shot -> () -> write(shot, folder));
    Stream<Runnable> clips =
        rows("clips.tsv").stream().map(Clip::parse).map(clip -> () -> write(clip, folder));
    Stream.concat(clips, shots).toList().parallelStream().forEach(Runnable::run);
    rows("subtitles.tsv").stream()
        .map(Subtitle::parse)
        .collect(Collectors.groupingBy(Subtitle::path))
        .forEach((path, lines) -> write(folder.resolve(path), lines));
  }

  private static void write(Shot shot, Path folder) {
    Path file = folder.resolve(shot.path());
    Instant taken = shot.taken().toInstant();
    try {
      save(file, bytes(shot), taken);
      if (shot.words().keptIn() == Shot.KeptIn.SIDECAR) {
        saveBeside(file, ".xmp", Xmp.of(shot), taken);
      }
      if (shot.trick() == Shot.Trick.TAKEOUT) {
        saveBeside(file, ".supplemental-metadata.json", Takeout.of(shot), taken);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    }
  }

  private static void write(Clip clip, Path folder) {
    Path file = folder.resolve(clip.path());
    try {
      Files.createDirectories(file.getParent());
      clip.write(file);
      Files.setLastModifiedTime(file, FileTime.from(clip.taken().toInstant()));
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    }
  }

  private static void write(Path file, List<Subtitle> lines) {
    try {
      save(file, Subtitle.file(lines).getBytes(StandardCharsets.UTF_8), SUBTITLED);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    }
  }

  private static byte[] bytes(Shot shot) throws IOException {
    BufferedImage stored = PictureFile.stored(shot.draw(), shot.orientation());
    return switch (shot.extension()) {
      case "jpg" -> jpeg(shot, stored);
      case "png" -> PictureFile.png(stored, Exif.of(shot, Exif.NO_NOTE));
      case "webp" -> PictureFile.webp(stored, Exif.of(shot, Exif.NO_NOTE));
      case "gif" -> PictureFile.gif(stored);
      case "tif" -> PictureFile.tiff(stored);
      case "avif" -> PictureFile.avif(stored);
      default -> throw new IllegalArgumentException("cannot write " + shot.path());
    };
  }

  private static byte[] jpeg(Shot shot, BufferedImage stored) throws IOException {
    byte[] exif = Exif.of(shot, Exif.NO_NOTE);
    String words = shot.words().keptIn() == Shot.KeptIn.FILE ? Xmp.of(shot) : "";
    return switch (shot.trick()) {
      case NONE -> PictureFile.jpeg(stored, exif, words);
      case TAKEOUT -> PictureFile.plainJpeg(stored);
      case LIVE -> PictureFile.jpeg(stored, Exif.of(shot, Exif.appleNote(LIVE_PHOTO)), words);
      case CUT -> {
        byte[] whole = PictureFile.jpeg(stored, exif, words);
        yield Arrays.copyOf(whole, whole.length * 55 / 100);
      }
      case MOTION -> {
        byte[] video = Clip.motionOf(shot);
        byte[] still = PictureFile.jpeg(stored, exif, Xmp.motionPhoto(video.length));
        byte[] both = Arrays.copyOf(still, still.length + video.length);
        System.arraycopy(video, 0, both, still.length, video.length);
        yield both;
      }
    };
  }

  private static void saveBeside(Path file, String suffix, String text, Instant taken)
      throws IOException {
    Path sidecar = file.resolveSibling(file.getFileName() + suffix);
    save(sidecar, text.getBytes(StandardCharsets.UTF_8), taken);
  }

  private static void save(Path file, byte[] content, Instant taken) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(taken));
  }

  /// The rows of a table, without its heading.
  static List<String> rows(String table) {
    try (InputStream in = requireNonNull(SampleLibrary.class.getResourceAsStream(table), table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(row -> !row.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + table, e);
    }
  }
}
