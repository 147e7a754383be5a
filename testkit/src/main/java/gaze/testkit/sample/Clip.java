package gaze.testkit.sample;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A short video of the sample library: takes one after the other, the camera gliding over each,
/// with a chord per take. A row of `clips.tsv`.
///
/// @param path below the library's folder; its extension decides container and codecs
/// @param width as stored
/// @param turned clockwise degrees that a player turns it by
/// @param contentIdentifier what joins it to the still of a Live Photo
record Clip(
    String path,
    int width,
    int height,
    int fps,
    int turned,
    OffsetDateTime taken,
    Optional<Shot.Place> place,
    Optional<Shot.Camera> camera,
    Optional<String> contentIdentifier,
    List<Take> takes) {

  /// @param glide how far the camera moves, as a share of the picture
  record Take(Scene scene, Light light, int seed, double seconds, double glide) {
    /// `sea dusk 7 2.5 0.2`
    static Take parse(String text) {
      String[] parts = text.trim().split(" ");
      return new Take(
          Scene.valueOf(parts[0].toUpperCase(Locale.ROOT)),
          Light.valueOf(parts[1].toUpperCase(Locale.ROOT)),
          Integer.parseInt(parts[2]),
          Double.parseDouble(parts[3]),
          Double.parseDouble(parts[4]));
    }
  }

  private static final Movie.Format QUICKTIME =
      new Movie.Format(
          "mov",
          Map.of("movflags", "use_metadata_tags"),
          "libopenh264",
          Map.of("b", "1200000"),
          Optional.of("aac"));
  private static final Map<String, Movie.Format> FORMATS =
      Map.of(
          "mov",
          QUICKTIME,
          "mp4",
          new Movie.Format(
              "mp4",
              Map.of("movflags", "faststart"),
              "libopenh264",
              Map.of("b", "1200000"),
              Optional.of("aac")),
          "webm",
          new Movie.Format(
              "webm",
              Map.of(),
              "libvpx-vp9",
              Map.of("crf", "34", "b", "0", "deadline", "realtime", "cpu-used", "7"),
              Optional.of("libopus")),
          "mkv",
          new Movie.Format(
              "matroska",
              Map.of(),
              "libaom-av1",
              Map.of("crf", "38", "b", "0", "usage", "realtime", "cpu-used", "8"),
              Optional.of("libopus")),
          "avi",
          new Movie.Format(
              "avi", Map.of(), "mpeg4", Map.of("b", "1500000"), Optional.of("libmp3lame")));

  static Clip parse(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 9) {
      throw new IllegalArgumentException("need 9 cells, got " + cells.length + " in " + row);
    }
    String[] size = cells[1].split("x");
    List<Take> takes = new ArrayList<>();
    for (String take : cells[8].split(",")) {
      takes.add(Take.parse(take));
    }
    return new Clip(
        cells[0],
        Integer.parseInt(size[0]),
        Integer.parseInt(size[1]),
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        OffsetDateTime.parse(cells[4]),
        Shot.Place.parse(cells[5]),
        Shot.Camera.parse(cells[6]),
        cells[7].equals("-") ? Optional.empty() : Optional.of(cells[7]),
        takes);
  }

  void write(Path file) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Movie.Format format = FORMATS.get(extension);
    if (format == null) {
      throw new IllegalArgumentException("need one of " + FORMATS.keySet() + ", got " + path);
    }
    try (Movie movie =
        new Movie(file, format, width, height, fps, turned, tags(format == QUICKTIME))) {
      for (int i = 0; i < takes.size(); i++) {
        write(takes.get(i), i, movie);
      }
    }
  }

  private void write(Take take, int index, Movie movie) {
    BufferedImage wide =
        PictureFile.stored(drawn(take), (turned == 90) ? 6 : (turned == 180) ? 3 : 1);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    int frames = (int) Math.round(take.seconds() * fps);
    long samples = 0;
    for (int frame = 0; frame < frames; frame++) {
      double way = 0.5 - 0.5 * Math.cos(Math.PI * frame / frames);
      double zoom = 1 + take.glide() * (1 - 0.5 * way);
      AffineTransform glide = new AffineTransform();
      glide.translate(-width * (zoom - 1) * way, -height * (zoom - 1) * 0.5);
      glide.scale(zoom, zoom);
      pen.drawImage(wide, glide, null);
      movie.picture(picture);
      int block = movie.samplesPerBlock();
      while (samples * fps < (frame + 1L) * Movie.SAMPLE_RATE) {
        movie.samples(chord(index, samples, block, take.seconds()));
        samples += block;
      }
    }
    pen.dispose();
  }

  private BufferedImage drawn(Take take) {
    boolean lying = turned == 90;
    return take.scene()
        .draw(take.light(), take.seed(), lying ? height : width, lying ? width : height);
  }

  /// Three sines of a major chord, a fourth higher with every take, fading in and out.
  private static float[] chord(int index, long from, int count, double seconds) {
    float[] samples = new float[count];
    double root = 220 * Math.pow(4.0 / 3, index % 4);
    double length = seconds * Movie.SAMPLE_RATE;
    for (int i = 0; i < count; i++) {
      double t = (double) (from + i) / Movie.SAMPLE_RATE;
      double swell = Math.sin(Math.PI * Math.clamp((from + i) / length, 0, 1));
      double wave =
          Math.sin(2 * Math.PI * root * t)
              + Math.sin(2 * Math.PI * root * 1.25 * t)
              + Math.sin(2 * Math.PI * root * 1.5 * t);
      samples[i] = (float) (0.06 * swell * wave);
    }
    return samples;
  }

  /// `creation_time` is UTC; Apple's own keys keep the local time with its offset.
  private Map<String, String> tags(boolean quickTime) {
    Map<String, String> tags = new HashMap<>();
    Instant instant = taken.toInstant();
    tags.put("creation_time", DateTimeFormatter.ISO_INSTANT.format(instant));
    if (!quickTime) {
      place.ifPresent(where -> tags.put("location", where.iso6709()));
      return tags;
    }
    tags.put(
        "com.apple.quicktime.creationdate",
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).format(taken));
    place.ifPresent(where -> tags.put("com.apple.quicktime.location.ISO6709", where.iso6709()));
    camera.ifPresent(what -> tags.put("com.apple.quicktime.make", what.make()));
    camera.ifPresent(what -> tags.put("com.apple.quicktime.model", what.model()));
    contentIdentifier.ifPresent(id -> tags.put("com.apple.quicktime.content.identifier", id));
    return tags;
  }

  /// The second around a shot as the bytes of a small MP4.
  static byte[] motionOf(Shot shot) throws IOException {
    Take take = new Take(shot.scene(), shot.light(), shot.seed(), 1, 0.15);
    Clip clip =
        new Clip(
            "motion.mp4",
            480,
            360,
            24,
            0,
            shot.taken(),
            shot.place(),
            shot.camera(),
            Optional.empty(),
            List.of(take));
    Path file = Files.createTempFile("gaze-motion", ".mp4");
    try {
      clip.write(file);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }
}
