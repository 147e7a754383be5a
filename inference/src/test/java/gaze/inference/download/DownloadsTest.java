package gaze.inference.download;

import static gaze.inference.download.ScriptedServer.decently;
import static gaze.inference.download.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.ProblemKind;
import gaze.inference.download.ScriptedServer.Request;
import gaze.inference.download.ScriptedServer.Script;
import gaze.testkit.Seeded;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DownloadsTest {
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          3,
          Duration.ofMillis(4),
          Duration.ofSeconds(2));
  private static final byte[] FILE = bytes(300_000);

  @TempDir private Path folder;
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Test
  void aFileComesWhole() throws IOException {
    assertThat(fetch((request, out) -> decently(request, out, FILE))).isEqualTo(new Outcome.Here());
    assertThat(target()).hasBinaryContent(FILE);
    assertThat(part()).doesNotExist();
  }

  @Test
  void aBrokenLineIsTakenUpWhereItBroke() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            (request, out) -> {
              if (request.from() == 0) {
                head(out, "200 OK", "Content-Length: " + FILE.length);
                out.write(FILE, 0, 100_000);
              } else {
                decently(request, out, FILE);
              }
            })) {
      assertThat(fetch(server)).isEqualTo(new Outcome.Here());
      assertThat(server.requests()).extracting(Request::from).containsExactly(0L, 100_000L);
    }
    assertThat(target()).hasBinaryContent(FILE);
  }

  @Test
  void whatCameBeforeTheProgramWasKilledIsGoneOnWith() throws IOException {
    Files.write(part(), Arrays.copyOf(FILE, 250_000));
    try (ScriptedServer server =
        new ScriptedServer((request, out) -> decently(request, out, FILE))) {
      assertThat(fetch(server)).isEqualTo(new Outcome.Here());
      assertThat(server.requests()).extracting(Request::from).containsExactly(250_000L);
    }
    assertThat(target()).hasBinaryContent(FILE);
  }

  @Test
  void whatIsAllHereIsOnlyCompared() throws IOException {
    Files.write(part(), FILE);
    try (ScriptedServer server = new ScriptedServer((_, _) -> {})) {
      assertThat(fetch(server)).isEqualTo(new Outcome.Here());
      assertThat(server.requests()).isEmpty();
    }
  }

  @Seeded
  void aLineThatBreaksAnywhereLosesNothing(RandomGenerator random) throws IOException {
    Script breaking =
        (request, out) -> {
          int from = (int) request.from();
          int more = Math.min(FILE.length - from, 60_000 + random.nextInt(200_000));
          decently(request, new CutStream(out, more), FILE);
        };
    Patience patient =
        new Patience(SHORT.connect(), SHORT.stall(), 9, SHORT.first(), SHORT.longest());
    try (ScriptedServer server = new ScriptedServer(breaking);
        Downloads downloads = downloads(patient, Disk.REAL)) {
      assertThat(downloads.fetch(wanted(server), watch())).isEqualTo(new Outcome.Here());
    }
    assertThat(target()).hasBinaryContent(FILE);
  }

  @Test
  void aServerThatKnowsNoRangesSendsItAllAgain() throws IOException {
    Files.write(part(), Arrays.copyOf(FILE, 1000));
    assertThat(
            fetch(
                (_, out) -> {
                  head(out, "200 OK", "Content-Length: " + FILE.length);
                  out.write(FILE);
                }))
        .isEqualTo(new Outcome.Here());
    assertThat(target()).hasBinaryContent(FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Range: bytes 5-299999/300000",
        "Content-Range: bytes */300000",
        "Content-Range: bananas",
        "X-Nothing: 1"
      })
  void aServerThatGoesOnElsewhereIsBegunAnew(String range) throws IOException {
    Files.write(part(), Arrays.copyOf(FILE, 1000));
    assertThat(
            fetch(
                (request, out) -> {
                  if (request.from() > 0) {
                    head(out, "206 Partial Content", range, "Content-Length: 5");
                    out.write(FILE, 0, 5);
                  } else {
                    decently(request, out, FILE);
                  }
                }))
        .isEqualTo(new Outcome.Here());
    assertThat(target()).hasBinaryContent(FILE);
  }

  @Test
  void aRangeThatCannotBeSatisfiedIsBegunAnew() throws IOException {
    Files.write(part(), bytes(299_999));
    assertThat(
            fetch(
                (request, out) -> {
                  if (request.from() > 0) {
                    head(out, "416 Range Not Satisfiable", "Content-Length: 0");
                  } else {
                    decently(request, out, FILE);
                  }
                }))
        .isEqualTo(new Outcome.Here());
  }

  @Test
  void anotherFileOfTheSameLengthIsRemoved() throws IOException {
    byte[] other = FILE.clone();
    other[77]++;
    try (ScriptedServer server =
        new ScriptedServer((request, out) -> decently(request, out, other))) {
      assertThat(fetch(server))
          .isEqualTo(
              new Outcome.Failed(
                  ProblemKind.WRONG_CONTENT,
                  "What 127.0.0.1 sent has the SHA-256 %s, but %s is expected. It was removed."
                      .formatted(sha256(other), sha256(FILE))));
      assertThat(server.requests()).hasSize(1);
    }
    assertThat(target()).doesNotExist();
    assertThat(part()).doesNotExist();
  }

  @Test
  void aServerThatAnnouncesAnotherLengthIsNotReadAtAll() throws IOException {
    Files.write(part(), Arrays.copyOf(FILE, 1000));
    byte[] page = bytes(4000);
    assertThat(
            fetch(
                (_, out) -> {
                  head(out, "200 OK", "Content-Length: " + page.length);
                  out.write(page);
                }))
        .isEqualTo(
            new Outcome.Failed(
                ProblemKind.WRONG_CONTENT,
                "127.0.0.1 offers 4,000 bytes where 300,000 are expected: it is another file."));
    assertThat(part()).hasBinaryContent(Arrays.copyOf(FILE, 1000));
  }

  @Test
  void aServerThatNeverEndsIsCutOff() throws IOException {
    AtomicInteger pieces = new AtomicInteger();
    assertThat(
            fetch(
                (_, out) -> {
                  head(out, "200 OK");
                  for (int i = 0; i < 100_000; i++) {
                    out.write(FILE);
                    pieces.incrementAndGet();
                  }
                }))
        .isEqualTo(
            new Outcome.Failed(
                ProblemKind.WRONG_CONTENT,
                "127.0.0.1 sends more than the 300,000 bytes that are expected: it is another file."));
    assertThat(part()).doesNotExist();
    assertThat(pieces).hasValueLessThan(1000);
  }

  @Test
  void aServerThatAlwaysEndsTooSoonIsGivenUp() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            (_, out) -> {
              head(out, "200 OK");
              out.write(FILE, 0, 1000);
            })) {
      assertThat(fetch(server))
          .isEqualTo(new Outcome.Failed(ProblemKind.TIMEOUT, "The line to 127.0.0.1 broke."));
      assertThat(server.requests()).hasSize(SHORT.attempts());
    }
    assertThat(target()).doesNotExist();
  }

  @Test
  void aServerThatStallsIsAskedAgain() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    assertThat(
            fetch(
                (request, out) -> {
                  if (asked.incrementAndGet() == 1) {
                    head(out, "200 OK", "Content-Length: " + FILE.length);
                    out.write(FILE, 0, 100_000);
                    out.flush();
                    Thread.sleep(Duration.ofSeconds(20));
                  }
                  decently(request, out, FILE);
                }))
        .isEqualTo(new Outcome.Here());
    assertThat(asked).hasValue(2);
    assertThat(target()).hasBinaryContent(FILE);
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    assertThat(fetch((_, _) -> Thread.sleep(Duration.ofSeconds(20))))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed ->
                assertThat(failed.detail()).startsWith("127.0.0.1 has sent next to nothing for"));
  }

  @Test
  void aServerThatOnlyDripsIsGivenUp() throws IOException {
    assertThat(
            fetch(
                (_, out) -> {
                  head(out, "200 OK");
                  for (int i = 0; i < 1000; i++) {
                    out.write(1);
                    out.flush();
                    Thread.sleep(Duration.ofMillis(20));
                  }
                }))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.detail()).startsWith("127.0.0.1 has sent next to nothing"));
  }

  @ParameterizedTest
  @CsvSource({
    "404 Not Found, VANISHED",
    "410 Gone, VANISHED",
    "403 Forbidden, PERMISSION",
    "401 Unauthorized, PERMISSION",
    "418 Teapot, UNSUPPORTED"
  })
  void whatWillNotChangeIsNotAskedAgain(String status, ProblemKind kind) throws IOException {
    try (ScriptedServer server =
        new ScriptedServer((_, out) -> head(out, status, "Content-Length: 0"))) {
      assertThat(fetch(server))
          .isInstanceOfSatisfying(
              Outcome.Failed.class, failed -> assertThat(failed.kind()).isEqualTo(kind));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"503 Service Unavailable", "500 Oops", "429 Too Many Requests"})
  void aBusyServerIsAskedAgainAfterTheTimeItAsksFor(String status) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    long start = System.nanoTime();
    assertThat(
            fetch(
                (request, out) -> {
                  if (asked.incrementAndGet() == 1) {
                    head(out, status, "Retry-After: 1", "Content-Length: 0");
                  } else {
                    decently(request, out, FILE);
                  }
                }))
        .isEqualTo(new Outcome.Here());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
  }

  @Test
  void aDateInRetryAfterIsUnderstoodAndOneFarAwayGivenUp() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            (_, out) ->
                head(
                    out,
                    "503 Service Unavailable",
                    "Retry-After: Wed, 01 Jan 2025 01:00:00 GMT",
                    "Content-Length: 0"))) {
      assertThat(fetch(server))
          .isEqualTo(new Outcome.Failed(ProblemKind.TIMEOUT, "127.0.0.1 is busy (answer 503)."));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aRedirectIsFollowedWithTheRange() throws IOException {
    Files.write(part(), Arrays.copyOf(FILE, 1000));
    try (ScriptedServer server =
        new ScriptedServer(
            (request, out) -> {
              if (request.path().equals("/model.onnx")) {
                head(out, "302 Found", "Location: /store?key=1", "Content-Length: 0");
              } else {
                decently(request, out, FILE);
              }
            })) {
      assertThat(fetch(server)).isEqualTo(new Outcome.Here());
      assertThat(server.requests())
          .extracting(request -> request.path() + " " + request.from())
          .containsExactly("/model.onnx 1000", "/store?key=1 1000");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.0.2.1/model.onnx",
        "ftp://127.0.0.1/model.onnx",
        "file:///etc/passwd",
        "https://user:secret@192.0.2.1/",
        "::::",
        "/model.onnx",
        ""
      })
  void aRedirectToWhereGazeDoesNotGoIsRefused(String location) throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            (_, out) -> head(out, "302 Found", "Location: " + location, "Content-Length: 0"))) {
      assertThat(fetch(server))
          .isEqualTo(
              new Outcome.Failed(
                  ProblemKind.PERMISSION,
                  "127.0.0.1 sends on to an address that Gaze does not follow."));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aCircleOfRedirectsEnds() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    assertThat(
            fetch(
                (_, out) ->
                    head(
                        out,
                        "302 Found",
                        "Location: /" + asked.incrementAndGet(),
                        "Content-Length: 0")))
        .isEqualTo(new Outcome.Failed(ProblemKind.TIMEOUT, "127.0.0.1 sends on and on."));
  }

  @Test
  void nothingIsAskedForWhatHasNoRoom() throws IOException {
    Disk small = disk(Downloads.SPARE_BYTES + 299_999, Long.MAX_VALUE);
    try (ScriptedServer server = new ScriptedServer((_, _) -> {});
        Downloads downloads = downloads(SHORT, small)) {
      assertThat(downloads.fetch(wanted(server), watch()))
          .isEqualTo(
              new Outcome.Failed(
                  ProblemKind.NO_SPACE,
                  "269 MB are needed, and 269 MB are free at %s.".formatted(folder)));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aDiskThatBecomesFullIsSaidAndWhatCameIsGoneOnWithLater() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer((request, out) -> decently(request, out, FILE))) {
      try (Downloads downloads = downloads(SHORT, disk(Long.MAX_VALUE, 120_000))) {
        assertThat(downloads.fetch(wanted(server), watch()))
            .isEqualTo(
                new Outcome.Failed(
                    ProblemKind.NO_SPACE, "The disk became full while the file was coming."));
      }
      assertThat(Files.size(part())).isEqualTo(120_000);
      assertThat(fetch(server)).isEqualTo(new Outcome.Here());
      assertThat(server.requests()).extracting(Request::from).containsExactly(0L, 120_000L);
    }
    assertThat(target()).hasBinaryContent(FILE);
  }

  @Test
  void whatIsNotWantedAnyMoreStopsAtOnceAndIsKept() throws IOException {
    assertThat(
            fetch(
                (_, out) -> {
                  head(out, "200 OK", "Content-Length: " + FILE.length);
                  out.write(FILE, 0, 5000);
                  out.flush();
                  stopped.set(true);
                  Thread.sleep(Duration.ofSeconds(20));
                }))
        .isEqualTo(new Outcome.Stopped());
    assertThat(part()).hasBinaryContent(Arrays.copyOf(FILE, 5000));
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    ScriptedServer gone = new ScriptedServer((_, _) -> {});
    gone.close();
    assertThat(fetch(gone))
        .isEqualTo(new Outcome.Failed(ProblemKind.TIMEOUT, "127.0.0.1 cannot be reached."));
  }

  private Outcome fetch(Script script) throws IOException {
    try (ScriptedServer server = new ScriptedServer(script)) {
      return fetch(server);
    }
  }

  private Outcome fetch(ScriptedServer server) {
    try (Downloads downloads = downloads(SHORT, Disk.REAL)) {
      return downloads.fetch(wanted(server), watch());
    }
  }

  private static Downloads downloads(Patience patience, Disk disk) {
    return new Downloads(
        patience, disk, new Random(7), InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z")));
  }

  private Wanted wanted(ScriptedServer server) {
    return new Wanted(server.url("/model.onnx"), FILE.length, sha256(FILE), target());
  }

  private Watch watch() {
    return new Watch() {
      @Override
      public boolean stopped() {
        return stopped.get();
      }

      @Override
      public void arrived(long bytes) {
        assertThat(bytes).isBetween(0L, (long) FILE.length);
      }
    };
  }

  private Path target() {
    return folder.resolve("model.onnx");
  }

  private Path part() {
    return Wanted.part(target());
  }

  private static Sha256 sha256(byte[] bytes) {
    MessageDigest digest = Sha256.digest();
    digest.update(bytes);
    return Sha256.of(digest);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /// Passes the first bytes of a body on, then cuts the line.
  private static final class CutStream extends FilterOutputStream {
    private final int most;

    CutStream(OutputStream out, int most) {
      super(out);
      this.most = most;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      out.write(bytes, start, bytes.length == FILE.length ? Math.min(length, most) : length);
    }
  }

  /// A disk with little room.
  ///
  /// @param end how long a file on it may become
  private static Disk disk(long usable, long end) {
    return new Disk() {
      @Override
      public long usable(Path file) {
        return usable;
      }

      @Override
      public SeekableByteChannel open(Path file) throws IOException {
        return new SmallChannel(Disk.REAL.open(file), end);
      }
    };
  }

  private record SmallChannel(SeekableByteChannel inner, long end) implements SeekableByteChannel {
    @Override
    public int write(ByteBuffer bytes) throws IOException {
      int room = (int) Math.min(bytes.remaining(), end - inner.position());
      if (room <= 0) {
        throw new IOException("No space left on device");
      }
      ByteBuffer fits = bytes.slice().limit(room);
      int written = inner.write(fits);
      bytes.position(bytes.position() + written);
      return written;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return inner.read(bytes);
    }

    @Override
    public long position() throws IOException {
      return inner.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      inner.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return inner.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      inner.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return inner.isOpen();
    }

    @Override
    public void close() throws IOException {
      inner.close();
    }
  }
}
