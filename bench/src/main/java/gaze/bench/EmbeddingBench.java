package gaze.bench;

import gaze.media.picture.PreviewMaker;
import gaze.media.picture.PreviewResult;
import gaze.media.pixels.DecodeLimits;
import gaze.storage.disk.DiskBlobs;
import gaze.testkit.onnx.RandomClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The stage that embeds pictures, in a process with the worker's options: how fast beside its
/// decoder and its session run bare, and with how much memory over many pictures.
final class EmbeddingBench {
  private static final int[][] SIZES = {
    {4000, 3000}, {3000, 4000}, {4000, 2250}, {3000, 3000}, {2000, 1500}, {1200, 800}
  };

  private final Path root;
  private final Path folder;

  EmbeddingBench(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /// Nanoseconds for so many pictures.
  private record Turn(int pictures, long stage, long stageCpu, long bare, long bareCpu) {
    static Turn read(String[] words) {
      return new Turn(
          Integer.parseInt(words[1]),
          Long.parseLong(words[2]),
          Long.parseLong(words[3]),
          Long.parseLong(words[4]),
          Long.parseLong(words[5]));
    }

    double ratio() {
      return (double) bare / stage;
    }

    String row(String what, long nanos, long cpu) {
      return String.format(
          Locale.ROOT, "| %s | %.2f | %.1f |", what, pictures * 1e9 / nanos, cpu / 1e6 / pictures);
    }
  }

  /// @param when `before` the first picture, `meanwhile`, or `released` when the model was
  private record Sample(String when, int pictures, long anonymous, long resident, long heap) {
    static Sample read(String[] words) {
      return new Sample(
          words[1],
          Integer.parseInt(words[2]),
          Long.parseLong(words[3]),
          Long.parseLong(words[4]),
          Long.parseLong(words[5]));
    }

    String row(String what) {
      return "| %s | %,d | %,d | %,d |".formatted(what, anonymous, resident, heap);
    }
  }

  String speed(int pictures) throws IOException {
    List<Turn> turns = run("speed", pictures).stream().map(Turn::read).toList();
    Turn middle =
        turns.stream().sorted(Comparator.comparing(Turn::ratio)).toList().get(turns.size() / 2);
    return String.format(
        Locale.ROOT,
        """
        ## Embedding

        Stored previews of 1440 pixels to vectors by a model of CLIP ViT-B/32's true shape with random
        weights in float32, one picture on each core at a time: the worker's stage (read, decode, shrink,
        crop, normalise, run), and bare the same decoder and the same session on numbers that are ready.
        They take turns of %,d pictures; the turn with the middle ratio of %d.

        | | pictures per second | ms of CPU per picture |
        |---|---:|---:|
        %s
        %s

        Gaze ÷ bare: %.3f, the turns from %.3f to %.3f (at least 0.85 is asked for).
        """,
        middle.pictures(),
        turns.size(),
        middle.row("Gaze's stage", middle.stage(), middle.stageCpu()),
        middle.row("decoder and session alone", middle.bare(), middle.bareCpu()),
        middle.ratio(),
        turns.stream().mapToDouble(Turn::ratio).min().orElseThrow(),
        turns.stream().mapToDouble(Turn::ratio).max().orElseThrow());
  }

  String memory(int pictures) throws IOException {
    List<Sample> all = run("memory", pictures).stream().map(Sample::read).toList();
    Sample before = all.getFirst();
    Sample released = all.getLast();
    List<Sample> meanwhile = all.subList(1, all.size() - 1);
    return String.format(
        Locale.ROOT,
        """
        ## Memory of embedding

        %,d stored previews through the same stage with the worker's options, MB; memory was looked at
        every %,d pictures. `released`: the model was idle for its time and closed.

        | | anonymous | resident | heap |
        |---|---:|---:|---:|
        %s
        %s
        %s
        %s
        """,
        pictures,
        meanwhile.getFirst().pictures(),
        before.row("before the first"),
        most(meanwhile.subList(0, meanwhile.size() / 2)).row("the most in the first half"),
        most(meanwhile.subList(meanwhile.size() / 2, meanwhile.size()))
            .row("the most in the second half"),
        released.row("released"));
  }

  /// Of each.
  private static Sample most(List<Sample> samples) {
    return new Sample(
        "most",
        0,
        samples.stream().mapToLong(Sample::anonymous).max().orElseThrow(),
        samples.stream().mapToLong(Sample::resident).max().orElseThrow(),
        samples.stream().mapToLong(Sample::heap).max().orElseThrow());
  }

  /// The words of each line that it printed.
  private List<String[]> run(String what, int count) throws IOException {
    try (Scratch scratch = Scratch.in(folder, "embedding")) {
      Files.write(
          scratch.path().resolve(EmbeddingRun.VISION), RandomClip.vision(MadeLibrary.random(1)));
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "@" + root.resolve("app/src/main/jvm/worker.args"),
                  // The bare session is opened on the main thread.
                  "-Xss8m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  EmbeddingRun.class.getName(),
                  scratch.path().toString(),
                  what,
                  "" + count));
      command.addAll(previews(scratch.path()));
      return Peer.run(command).lines().stream()
          .map(line -> line.split(" "))
          .filter(words -> words[0].equals("turn") || words[0].equals("memory"))
          .toList();
    }
  }

  /// The keys of pictures as the stage before stores them.
  private static List<String> previews(Path folder) throws IOException {
    DiskBlobs blobs = DiskBlobs.in(folder.resolve(EmbeddingRun.BLOBS));
    List<String> keys = new ArrayList<>();
    for (int[] size : SIZES) {
      Path photo = Photos.drawn(folder.resolve("drawn.jpg"), size[0], size[1]);
      switch (new PreviewMaker(DecodeLimits.DEFAULT).make(photo)) {
        case PreviewResult.Made(var made) ->
            keys.add(blobs.put(made.preview().bytes(), made.preview().mime()).key().toString());
        case PreviewResult.Failed(var problem) ->
            throw new IllegalStateException("a drawn picture cannot be read: " + problem);
      }
    }
    return keys;
  }
}
