package gaze.pipeline.demand;

import gaze.domain.Fingerprint;
import gaze.domain.MediaFile;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.worker.Reply;
import gaze.pipeline.worker.Task;
import gaze.pipeline.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/// Full-resolution pictures of what browsers cannot show, made when they are first asked for and
/// kept in a folder of limited size. Thread-safe; several askers for one picture wait for one
/// making.
public final class FullPictures {
  /// The making gives no progress, so this bounds all of it.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// A picture on disk, or why there is none.
  public sealed interface Answer {
    /// @param mime `image/webp` or `image/jpeg`
    record Picture(Path file, String mime) implements Answer {}

    record None(Problem problem) implements Answer {}
  }

  private final Worker worker;
  private final FolderCache cache;
  private final Map<Fingerprint, CompletableFuture<Answer>> making = new ConcurrentHashMap<>();

  /// @param maxBytes what the folder may hold; the least recently used picture goes first
  public FullPictures(Worker worker, Path folder, long maxBytes) {
    this.worker = worker;
    this.cache = new FolderCache(folder, maxBytes);
  }

  /// The picture of this file, made now if it must be; blocks.
  public Answer of(MediaFile file, Path source) throws IOException, InterruptedException {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> theirs = making.putIfAbsent(file.fingerprint(), mine);
    if (theirs != null) {
      return await(theirs);
    }
    try {
      Answer answer = make(file.fingerprint(), source);
      mine.complete(answer);
      return answer;
    } catch (IOException | InterruptedException | RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      making.remove(file.fingerprint(), mine);
    }
  }

  private Answer make(Fingerprint fingerprint, Path source)
      throws IOException, InterruptedException {
    Path target = cache.path(fingerprint.hex());
    if (cache.has(target)) {
      return new Answer.Picture(target, mime(target));
    }
    Reply reply = await(worker.ask(new Task.MakeFull(source, target), PATIENCE, _ -> {}).reply());
    return switch (reply) {
      case Reply.FullMade(String mime) -> {
        cache.added(target);
        yield new Answer.Picture(target, mime);
      }
      case Reply.Refused(Problem problem) -> new Answer.None(problem);
      case Reply.WorkerDied died ->
          new Answer.None(
              new Problem(
                  Stage.MAKING_PREVIEWS,
                  ProblemKind.WORKER_CRASH,
                  "Making the full picture ended the worker: " + died.reason()));
      case Reply.StageRan _, Reply.Looked _ ->
          throw new IllegalStateException("a picture was asked for");
    };
  }

  /// The two formats are told apart by their first byte: `R`IFF for WebP, else JPEG.
  private static String mime(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.read() == 'R' ? "image/webp" : "image/jpeg";
    }
  }

  private static <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IOException("the full picture could not be made", e.getCause());
    }
  }
}
