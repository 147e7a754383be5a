package gaze.bench;

import gaze.media.picture.PreviewMaker;
import gaze.media.picture.PreviewResult;
import gaze.media.pixels.DecodeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// A worker that only decodes: `DecodeAlone FOLDER PHOTOS` makes what is shown of so many photos,
/// one on each core at a time, keeps nothing, and prints how many nanoseconds that took once it was
/// warm.
final class DecodeAlone {
  private static final int WARMING = 40;

  private DecodeAlone() {}

  public static void main(String[] arguments) throws Exception {
    List<Path> photos = photos(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    make(photos.subList(0, Math.min(WARMING, photos.size())));
    long begin = System.nanoTime();
    make(photos);
    System.out.println(System.nanoTime() - begin);
  }

  private static List<Path> photos(Path folder, int photos) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().limit(photos).toList();
    }
  }

  private static void make(List<Path> photos) throws Exception {
    PreviewMaker maker = new PreviewMaker(DecodeLimits.DEFAULT);
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      List<Future<PreviewResult>> results = new ArrayList<>();
      for (Path photo : photos) {
        results.add(threads.submit(() -> checked(maker.make(photo), photo)));
      }
      for (Future<PreviewResult> result : results) {
        result.get();
      }
    }
  }

  private static PreviewResult checked(PreviewResult result, Path photo) {
    if (!(result instanceof PreviewResult.Made)) {
      throw new IllegalStateException(photo + " became " + result);
    }
    return result;
  }
}
