package gaze.inference.download;

import gaze.domain.ProblemKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Fetches files over HTTPS. A broken line is taken up where it broke, also after the program was
/// killed; what arrives bears its name only once its SHA-256 is right. Whatever a server says is
/// compared with what was known before; nothing that it sends is trusted. Thread-safe; a fetch
/// blocks the caller's thread.
public final class Downloads implements AutoCloseable {
  /// Left free for everything else that writes.
  public static final long SPARE_BYTES = 256L << 20;

  private static final Duration LOOK_AROUND = Duration.ofMillis(100);
  private static final int MOST_REDIRECTS = 6;

  /// Fewer bytes than these are no more than silence: a server that drips never ends.
  private static final long SIGN_OF_LIFE = 4096;

  /// So much in one connection counts as going on.
  private static final long HEADWAY = 1 << 20;

  private final Patience patience;
  private final Disk disk;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;

  public Downloads(Patience patience, Disk disk, RandomGenerator random, InstantSource clock) {
    this.patience = patience;
    this.disk = disk;
    this.random = random;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connect())
            .executor(threads)
            .build();
  }

  /// Fetches one file, or the rest of it.
  public Outcome fetch(Wanted wanted, Watch watch) {
    try {
      Files.createDirectories(folder(wanted));
      receive(wanted, watch);
      return settle(wanted);
    } catch (Stop _) {
      return new Outcome.Stopped();
    } catch (Failure failure) {
      return failure.told();
    } catch (IOException e) {
      return Failure.onDisk(e).told();
    }
  }

  /// Nobody waits any more.
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private void receive(Wanted wanted, Watch watch) throws Failure, Stop, IOException {
    if (here(wanted) > wanted.bytes()) {
      Files.delete(wanted.part());
    }
    int attempt = 0;
    while (here(wanted) < wanted.bytes()) {
      long before = here(wanted);
      try {
        attempt(wanted, before, watch);
      } catch (Failure failure) {
        attempt = here(wanted) - before >= HEADWAY ? 1 : attempt + 1;
        Duration asked = failure.again().orElseThrow(() -> failure);
        if (attempt >= patience.attempts() || asked.compareTo(patience.longest()) > 0) {
          throw failure;
        }
        Duration own = patience.before(attempt, random);
        pause(own.compareTo(asked) > 0 ? own : asked, watch);
      }
    }
  }

  private void attempt(Wanted wanted, long from, Watch watch) throws Failure, Stop, IOException {
    Optional<Outcome.Failed> full = lacksRoom(folder(wanted), wanted.bytes() - from);
    if (full.isPresent()) {
      throw Failure.last(full.get().kind(), full.get().detail());
    }
    URI url = wanted.url();
    for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = ask(url, from, watch);
      Answer answer;
      try {
        answer = Answer.of(response.statusCode(), response.headers(), url, wanted, from, clock);
      } catch (Failure failure) {
        drop(response);
        throw failure;
      }
      switch (answer) {
        case Answer.Body(long start) -> {
          write(wanted, start, response, watch);
          return;
        }
        case Answer.Elsewhere(URI next) -> {
          drop(response);
          url = next;
        }
        case Answer.NotFromThere _ -> {
          drop(response);
          Files.deleteIfExists(wanted.part());
          throw Failure.passing(
              ProblemKind.WRONG_CONTENT,
              url.getHost() + " does not go on where the file broke off.",
              Duration.ZERO);
        }
      }
    }
    throw Failure.last(ProblemKind.TIMEOUT, url.getHost() + " sends on and on.");
  }

  /// Why so many bytes more have no room in a folder, if so.
  public Optional<Outcome.Failed> lacksRoom(Path folder, long bytes) throws IOException {
    long usable = disk.usable(folder);
    return usable >= bytes + SPARE_BYTES
        ? Optional.empty()
        : Optional.of(
            new Outcome.Failed(
                ProblemKind.NO_SPACE,
                "%s are needed, and %s are free at %s."
                    .formatted(megabytes(bytes + SPARE_BYTES), megabytes(usable), folder)));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", (bytes + 999_999) / 1_000_000);
  }

  private HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask(URI url, long from, Watch watch)
      throws Failure, Stop, IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Accept-Encoding", "identity")
            .header("User-Agent", "Gaze")
            .GET();
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> coming =
        http.sendAsync(request.build(), BodyHandlers.ofPublisher());
    AtomicLong asked = new AtomicLong(System.nanoTime());
    return await(coming, asked, url, watch, () -> coming.cancel(true));
  }

  private void write(
      Wanted wanted,
      long start,
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response,
      Watch watch)
      throws Failure, Stop, IOException {
    URI url = response.uri();
    AtomicLong lastSign = new AtomicLong(System.nanoTime());
    AtomicLong counted = new AtomicLong(start);
    try (SeekableByteChannel channel = disk.open(wanted.part())) {
      channel.truncate(start).position(start);
      PartWriter writer =
          new PartWriter(
              channel,
              start,
              wanted.bytes(),
              bytes -> {
                if (bytes - counted.get() >= SIGN_OF_LIFE) {
                  counted.set(bytes);
                  lastSign.set(System.nanoTime());
                }
                watch.arrived(bytes);
              });
      response.body().subscribe(writer);
      await(writer.done(), lastSign, url, watch, writer::stop);
    } catch (PartWriter.TooLong _) {
      Files.deleteIfExists(wanted.part());
      throw Failure.last(
          ProblemKind.WRONG_CONTENT,
          "%s sends more than the %,d bytes that are expected: it is another file."
              .formatted(url.getHost(), wanted.bytes()));
    } catch (PartWriter.Unwritable e) {
      throw Failure.onDisk(e.reason());
    }
    if (here(wanted) < wanted.bytes()) {
      throw broken(url);
    }
  }

  /// Waits for something that may stall or lose its reason.
  ///
  /// @param lastSign when something was last heard, in nanoseconds of the machine
  private <T> T await(
      CompletableFuture<T> coming, AtomicLong lastSign, URI url, Watch watch, Runnable giveUp)
      throws Failure, Stop, PartWriter.TooLong, PartWriter.Unwritable {
    while (true) {
      try {
        return coming.get(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        if (watch.stopped()) {
          giveUp.run();
          throw new Stop();
        }
        if (System.nanoTime() - lastSign.get() > patience.stall().toNanos()) {
          giveUp.run();
          throw Failure.passing(
              ProblemKind.TIMEOUT,
              "%s has sent next to nothing for %d seconds."
                  .formatted(url.getHost(), patience.stall().toSeconds()),
              Duration.ZERO);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        giveUp.run();
        throw new Stop();
      } catch (ExecutionException e) {
        throw failed(Optional.ofNullable(e.getCause()), url);
      }
    }
  }

  private static Failure failed(Optional<Throwable> cause, URI url)
      throws PartWriter.TooLong, PartWriter.Unwritable {
    Throwable thrown = cause.orElseThrow();
    if (thrown instanceof PartWriter.TooLong tooLong) {
      throw tooLong;
    }
    if (thrown instanceof PartWriter.Unwritable unwritable) {
      throw unwritable;
    }
    if (thrown instanceof ConnectException || thrown instanceof HttpConnectTimeoutException) {
      return Failure.passing(
          ProblemKind.TIMEOUT, url.getHost() + " cannot be reached.", Duration.ZERO);
    }
    return broken(url);
  }

  private static Failure broken(URI url) {
    return Failure.passing(
        ProblemKind.TIMEOUT, "The line to " + url.getHost() + " broke.", Duration.ZERO);
  }

  /// Reads nothing of an answer's body.
  private static void drop(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
    response
        .body()
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.cancel();
              }

              @Override
              public void onNext(List<ByteBuffer> pieces) {}

              @Override
              public void onError(Throwable thrown) {}

              @Override
              public void onComplete() {}
            });
  }

  private static void pause(Duration time, Watch watch) throws Stop {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      if (watch.stopped()) {
        throw new Stop();
      }
      try {
        Thread.sleep(Math.min(LOOK_AROUND.toMillis(), 1 + (end - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new Stop();
      }
    }
  }

  private static Outcome settle(Wanted wanted) throws IOException {
    Sha256 found = Sha256.of(wanted.part());
    if (!found.equals(wanted.sha256())) {
      Files.delete(wanted.part());
      return new Outcome.Failed(
          ProblemKind.WRONG_CONTENT,
          "What %s sent has the SHA-256 %s, but %s is expected. It was removed."
              .formatted(wanted.url().getHost(), found, wanted.sha256()));
    }
    try (FileChannel file = FileChannel.open(wanted.part(), StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(
        wanted.part(),
        wanted.target(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return new Outcome.Here();
  }

  private static long here(Wanted wanted) throws IOException {
    try {
      return Files.size(wanted.part());
    } catch (NoSuchFileException _) {
      return 0;
    }
  }

  private static Path folder(Wanted wanted) {
    return Optional.ofNullable(wanted.target().getParent())
        .orElseThrow(() -> new IllegalArgumentException("no folder: " + wanted.target()));
  }

  /// Breaks off what still runs.
  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }
}
